/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.mood;

/**
 * The four quarters of the valence-arousal plane, after the circumplex model of affect (J. A.
 * Russell, A circumplex model of affect, Journal of Personality and Social Psychology 39(6), 1980):
 * pleasure lies right, arousal up; the words name what Russell places in each quarter.
 */
public enum Quadrant {
  HAPPY_EXCITED("happy-excited"),
  TENSE_ANGRY("tense-angry"),
  SAD_GLOOMY("sad-gloomy"),
  CALM_CONTENT("calm-content"),
  /** So near the middle that no quarter is meant. */
  NEUTRAL("neutral");

  /** Distance from the middle below which nothing is said, a tenth of the half scale. */
  public static final double NEUTRAL_RADIUS = 0.1;

  private static final double SLIGHT_RADIUS = 0.3;
  private static final double STRONG_RADIUS = 0.6;

  private final String words;

  Quadrant(String words) {
    this.words = words;
  }

  /** Such as {@code tense-angry}. */
  public String words() {
    return words;
  }

  /**
   * The quarter of a point.
   *
   * @param valence -1 to 1
   * @param arousal -1 to 1
   */
  public static Quadrant of(double valence, double arousal) {
    if (StrictMath.hypot(valence, arousal) < NEUTRAL_RADIUS) {
      return NEUTRAL;
    }
    if (arousal >= 0) {
      return valence >= 0 ? HAPPY_EXCITED : TENSE_ANGRY;
    }
    return valence >= 0 ? CALM_CONTENT : SAD_GLOOMY;
  }

  /**
   * The quarter of a point with how strong it is: {@code slightly} up to 0.3 from the middle,
   * {@code strongly} from 0.6 on.
   */
  public static String describe(double valence, double arousal) {
    Quadrant quadrant = of(valence, arousal);
    double radius = StrictMath.hypot(valence, arousal);
    if (quadrant == NEUTRAL) {
      return quadrant.words;
    }
    if (radius < SLIGHT_RADIUS) {
      return "slightly " + quadrant.words;
    }
    return radius < STRONG_RADIUS ? quadrant.words : "strongly " + quadrant.words;
  }
}
