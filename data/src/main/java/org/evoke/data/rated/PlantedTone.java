/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.rated;

import org.evoke.core.RandomStream;

/**
 * A computed sound: a tone with its octave that swells at a pulse, and noise.
 *
 * @param pulse swells a second
 * @param pitch of the tone in hertz
 * @param noise share of the noise, 0 to 1
 * @param level loudest amplitude, 0 to 1
 */
public record PlantedTone(double pulse, double pitch, double noise, double level) {
  /**
   * A tone that follows two hidden values from 0 to 1.
   *
   * @param bright higher and clearer where larger
   * @param drive louder and faster where larger
   */
  public static PlantedTone of(double bright, double drive) {
    return of(bright, drive, 0.3 * (1 - bright));
  }

  static PlantedTone of(double bright, double drive, double noise) {
    double pitch = 110 * StrictMath.pow(2, 1 + 3 * bright);
    return new PlantedTone(1 + 7 * drive, pitch, noise, 0.05 + 0.6 * drive);
  }

  /**
   * The sample at a time, about -1 to 1; takes one random number.
   *
   * @param seconds from the start
   */
  public double at(double seconds, RandomStream random) {
    double beat = 0.6 + 0.4 * StrictMath.sin(2 * Math.PI * pulse * seconds);
    double tone = StrictMath.sin(2 * Math.PI * pitch * seconds);
    double overtone = StrictMath.sin(4 * Math.PI * pitch * seconds) / 3;
    double hiss = noise * (2 * random.nextDouble() - 1);
    return level * beat * ((tone + overtone) * (1 - noise) * 0.7 + hiss);
  }

  /** All samples of a sound. */
  public float[] samples(double seconds, int rate, RandomStream random) {
    float[] samples = new float[(int) Math.round(seconds * rate)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) Math.max(-1, Math.min(1, at((double) i / rate, random)));
    }
    return samples;
  }
}
