/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import java.util.Arrays;

/**
 * How far the level of a sound lies above its own median: a detector that knows nothing, as a floor
 * for others. Levels of 40 ms; 0 dB is probability 0, 40 dB is 1.
 */
final class EnergyCurve {
  private static final double STEP_SECONDS = 0.04;
  private static final double FULL_DECIBELS = 40;
  private static final double FLOOR = 1e-10;

  private EnergyCurve() {}

  static HeardCurve of(float[] samples, int rate) {
    int step = (int) Math.round(STEP_SECONDS * rate);
    double[] levels = new double[(samples.length + step - 1) / step];
    for (int i = 0; i < levels.length; i++) {
      double sum = 0;
      int to = Math.min(samples.length, (i + 1) * step);
      for (int s = i * step; s < to; s++) {
        sum += (double) samples[s] * samples[s];
      }
      levels[i] = 10 * StrictMath.log10(sum / (to - i * step) + FLOOR);
    }
    double[] sorted = levels.clone();
    Arrays.sort(sorted);
    double median = sorted[sorted.length / 2];
    double[] above =
        Arrays.stream(levels)
            .map(level -> Math.max(0, Math.min(1, (level - median) / FULL_DECIBELS)))
            .toArray();
    return new HeardCurve(above, (double) step / rate, (double) samples.length / rate);
  }
}
