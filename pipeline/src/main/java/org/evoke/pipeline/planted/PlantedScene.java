/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.planted;

import org.evoke.core.RandomStream;
import org.evoke.data.rated.PlantedTone;

/**
 * What is seen and heard for a while, as four hidden values from 0 to 1. Valence follows the colour
 * of the pictures and the pitch of the sound, arousal the motion of the pictures and the loudness
 * and pulse of the sound, each by half: pictures alone or sound alone tell half of it.
 *
 * @param warmth dark and blue to bright and orange
 * @param motion still to fast
 * @param bright low and noisy to high and clear
 * @param drive soft and slow to loud and fast
 */
public record PlantedScene(double warmth, double motion, double bright, double drive) {
  private static final double DISAGREEMENT = 0.03;

  /** A scene at random. */
  public static PlantedScene drawn(RandomStream random) {
    return new PlantedScene(
        random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble());
  }

  /**
   * A scene between two.
   *
   * @param share of the other one, 0 to 1
   */
  public PlantedScene towards(PlantedScene other, double share) {
    return new PlantedScene(
        warmth + share * (other.warmth - warmth),
        motion + share * (other.motion - motion),
        bright + share * (other.bright - bright),
        drive + share * (other.drive - drive));
  }

  /** How pleasant it is, 0 to 1. */
  public double valence() {
    return (warmth + bright) / 2;
  }

  /** How rousing it is, 0 to 1. */
  public double arousal() {
    return (motion + drive) / 2;
  }

  /** Its sound. */
  public PlantedTone tone() {
    return PlantedTone.of(bright, drive);
  }

  /** What somebody says of a value: a bit nearer to the middle, with some disagreement. */
  public static double rated(double value, RandomStream random) {
    double rating = 0.1 + 0.8 * value + DISAGREEMENT * random.nextGaussian();
    return Math.max(0, Math.min(1, rating));
  }
}
