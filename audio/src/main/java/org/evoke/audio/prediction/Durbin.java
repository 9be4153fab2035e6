/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.prediction;

import java.util.Arrays;

/** The Levinson-Durbin recursion in float32. */
public final class Durbin {
  private Durbin() {}

  /**
   * Solves for the prediction filter {@code A(z) = 1 + sum a[i] z^-(i+1)}.
   *
   * <p>The rounding matters for nearly singular input: the reciprocal of the error is rounded
   * before it is multiplied.
   *
   * @param autocorrelation lags 0 to p
   * @param a receives the p coefficients; all 0 when there is no energy, the remaining ones 0 when
   *     the error vanishes on the way, or is so small that its reciprocal overflows
   * @return the energy of the prediction error
   */
  public static float solve(float[] autocorrelation, float[] a) {
    Arrays.fill(a, 0);
    float error = autocorrelation[0];
    for (int m = 0; m < a.length && Float.isFinite(1 / error); m++) {
      float sum = autocorrelation[m + 1];
      for (int i = 0; i < m; i++) {
        sum += a[i] * autocorrelation[m - i];
      }
      float reflection = (-1 / error) * sum;
      a[m] = reflection;
      update(a, m, reflection);
      error *= 1 - reflection * reflection;
    }
    return error;
  }

  private static void update(float[] a, int m, float reflection) {
    for (int i = 0; i < m / 2; i++) {
      float low = a[i];
      a[i] += reflection * a[m - 1 - i];
      a[m - 1 - i] += reflection * low;
    }
    if (m % 2 == 1) {
      a[m / 2] += reflection * a[m / 2];
    }
  }
}
