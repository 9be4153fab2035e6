/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.moments;

import java.util.Arrays;

/** Smooths a curve. */
final class Smoothing {
  private Smoothing() {}

  /**
   * Two passes of a centred moving average (a triangular window), cut off at the ends; nothing else
   * moves a peak less.
   *
   * @param values finite
   * @param radius steps on each side, 0 leaves the curve as it is
   */
  static double[] smooth(double[] values, int radius) {
    return average(average(values, radius), radius);
  }

  private static double[] average(double[] values, int radius) {
    double[] sums = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      sums[i + 1] = sums[i] + values[i];
    }
    double[] smooth = new double[values.length];
    Arrays.setAll(
        smooth,
        i -> {
          // The window stays symmetric at the ends, so that a slope is not bent there.
          int reach = Math.min(radius, Math.min(i, values.length - 1 - i));
          return (sums[i + reach + 1] - sums[i - reach]) / (2 * reach + 1);
        });
    return smooth;
  }

  /** Spread of what smoothing took away: 1.4826 times the median of the absolute differences. */
  static double noise(double[] values, double[] smooth) {
    double[] differences = new double[values.length];
    Arrays.setAll(differences, i -> Math.abs(values[i] - smooth[i]));
    Arrays.sort(differences);
    return differences.length == 0 ? 0 : 1.4826 * differences[differences.length / 2];
  }
}
