/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.prediction;

/** Autocorrelation in single precision, neither normalised nor freed from the mean. */
public final class Autocorrelation {
  /** Lags that are summed side by side, because each sum alone waits for its last addition. */
  private static final int SIDE_BY_SIDE = 3;

  private Autocorrelation() {}

  /**
   * Sums x[i] x[i - lag] in ascending order of i.
   *
   * @param x samples
   * @param n how many of them count
   * @param r receives the lags from 0 on; its length is a multiple of 3
   */
  public static void compute(float[] x, int n, float[] r) {
    for (int lag = 0; lag < r.length; lag += SIDE_BY_SIDE) {
      float r0 = 0;
      float r1 = 0;
      float r2 = 0;
      if (n > lag) {
        r0 += x[lag] * x[0];
      }
      if (n > lag + 1) {
        r0 += x[lag + 1] * x[1];
        r1 += x[lag + 1] * x[0];
      }
      for (int i = lag + 2; i < n; i++) {
        float v = x[i];
        r0 += v * x[i - lag];
        r1 += v * x[i - lag - 1];
        r2 += v * x[i - lag - 2];
      }
      r[lag] = r0;
      r[lag + 1] = r1;
      r[lag + 2] = r2;
    }
  }
}
