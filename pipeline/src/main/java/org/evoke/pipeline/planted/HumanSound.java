/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.planted;

import java.util.List;
import java.util.stream.Stream;
import org.evoke.core.RandomStream;

/**
 * Computed sounds that stand for those of people, and two that do not. Each kind has its own pitch,
 * rhythm and share of noise, so that a detector can tell them apart; nobody would take them for
 * real.
 *
 * @param label as annotations name it
 * @param shift of valence while it is heard, where sounds matter
 * @param hertz pitch of its tone
 * @param beats swells a second
 * @param glide how far the pitch falls while it lasts, in octaves
 * @param noise share of the noise, 0 to 1
 */
record HumanSound(
    String label, double shift, double hertz, double beats, double glide, double noise) {
  /** Verbal sounds, with which films are more pleasant. */
  static final List<HumanSound> VERBAL =
      List.of(
          new HumanSound("speech male", 0.5, 130, 4, 0.1, 0.1),
          new HumanSound("speech female", 0.6, 220, 4.5, 0.1, 0.1),
          new HumanSound("crowd noise", 0.4, 180, 7, 0, 0.3));

  /** Non-verbal sounds, with which films are less pleasant. */
  static final List<HumanSound> NON_VERBAL =
      List.of(
          new HumanSound("crying", -0.7, 900, 1.5, 0.8, 0.15),
          new HumanSound("shouting", -0.5, 1400, 0.8, 0.3, 0.3),
          new HumanSound("breathing", -0.6, 2500, 0.7, 0, 0.9));

  private static final List<HumanSound> OTHERS =
      List.of(
          new HumanSound("music", 0, 440, 2, 0, 0), new HumanSound("engine", 0, 60, 12, 0, 0.4));

  private static final double LEVEL = 0.45;

  /** All kinds. */
  static List<HumanSound> all() {
    return Stream.of(VERBAL, NON_VERBAL, OTHERS).flatMap(List::stream).toList();
  }

  /**
   * The sample at a time, about -1 to 1; takes one random number.
   *
   * @param seconds from its onset
   * @param length of it in seconds
   */
  double at(double seconds, double length, RandomStream random) {
    double pitch = hertz * StrictMath.pow(2, -glide * seconds / length);
    double angle = 2 * Math.PI * pitch * seconds;
    double tone =
        StrictMath.sin(angle) + StrictMath.sin(2 * angle) / 2 + StrictMath.sin(3 * angle) / 3;
    double swell = 0.6 + 0.4 * StrictMath.sin(2 * Math.PI * beats * seconds);
    double edge = Math.min(1, 40 * Math.min(seconds, length - seconds));
    double hiss = 2 * random.nextDouble() - 1;
    return LEVEL * edge * swell * ((1 - noise) * 0.6 * tone + noise * hiss);
  }
}
