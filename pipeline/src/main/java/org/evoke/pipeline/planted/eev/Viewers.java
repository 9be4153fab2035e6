/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.planted.eev;

import java.util.Map;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;

/**
 * What a computed video shows and sounds like, and what it evokes, by step of a sixth of a second.
 *
 * <p>The picture brightens and darkens with the sine of 0.1 a step (10.5 s), the sound grows louder
 * and softer with the sine of 1 a step (1.05 s), both from the beginning of the video, half of the
 * videos the other way round. What is seen and heard in one step is noisy, so that one needs many.
 * Viewers answer a quarter of a wave later: expressions follow the cosine. Whoever sees every step
 * finds it from the steps before; whoever misses many has to know when the others were.
 *
 * @param pictureSign 1, or -1 where the picture's wave is the other way round
 * @param soundSign the same of the sound
 * @param seed of the noise
 */
record Viewers(int pictureSign, int soundSign, Seed seed) {
  static final double PICTURE_WAVE = 0.1;
  static final double SOUND_WAVE = 1;
  private static final double PICTURE_NOISE = 0.35;
  private static final double SOUND_NOISE = 0.6;
  private static final double CENTRE = 0.3;
  private static final double REACH = 0.2;
  private static final double LABEL_NOISE = 0.03;
  private static final double LEAST = 0.001;

  /** Which expressions follow the picture; a negative number goes against it. */
  static final Map<String, Integer> BY_PICTURE =
      Map.of(
          "amusement",
          1,
          "awe",
          1,
          "contentment",
          1,
          "elation",
          1,
          "interest",
          1,
          "anger",
          -1,
          "sadness",
          -1);

  /** Which follow the sound. Contempt follows neither. */
  static final Map<String, Integer> BY_SOUND =
      Map.of(
          "surprise",
          1,
          "triumph",
          1,
          "concentration",
          1,
          "pain",
          -1,
          "confusion",
          -1,
          "disappointment",
          -1,
          "doubt",
          -1);

  /** Signs take turns, so that neither can be guessed from the position or the other input. */
  static Viewers of(int video, Seed seed) {
    return new Viewers(1 - 2 * (video % 2), 1 - 2 * (video / 2 % 2), seed);
  }

  /** How bright each step is, about -2 to 2. */
  double[] brightness(int steps) {
    return seen(pictureSign, PICTURE_WAVE, PICTURE_NOISE, seed.derive("picture").stream(), steps);
  }

  /** How loud each step is, about -3 to 3. */
  double[] loudness(int steps) {
    return seen(soundSign, SOUND_WAVE, SOUND_NOISE, seed.derive("sound").stream(), steps);
  }

  private static double[] seen(
      int sign, double wave, double noise, RandomStream random, int steps) {
    double[] seen = new double[steps];
    for (int step = 0; step < steps; step++) {
      seen[step] = sign * StrictMath.sin(wave * step) + noise * random.nextGaussian();
    }
    return seen;
  }

  /** An expression in each step, above 0 to 1. */
  double[] expression(String name, int steps) {
    RandomStream random = seed.derive(name).stream();
    int picture = pictureSign * BY_PICTURE.getOrDefault(name, 0);
    int sound = soundSign * BY_SOUND.getOrDefault(name, 0);
    double[] values = new double[steps];
    for (int step = 0; step < steps; step++) {
      double evoked =
          picture * StrictMath.cos(PICTURE_WAVE * step) + sound * StrictMath.cos(SOUND_WAVE * step);
      double value = CENTRE + REACH * evoked + LABEL_NOISE * random.nextGaussian();
      values[step] = Math.max(LEAST, Math.min(1, value));
    }
    return values;
  }
}
