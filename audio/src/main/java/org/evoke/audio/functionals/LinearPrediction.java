/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.functionals;

/**
 * Linear prediction of order 5 of the raw contour: autocorrelation without removal of the mean and
 * without normalisation, then the Levinson-Durbin recursion, everything float32.
 */
final class LinearPrediction extends Analysis {
  static final int ORDER = 5;

  private final float[] autocorrelation = new float[ORDER + 1];
  private final float[] coefficients = new float[ORDER];
  private float gain;

  @Override
  void compute(Contour contour) {
    correlate(contour.values(), contour.length());
    gain = Durbin.solve(autocorrelation, coefficients) / contour.length();
  }

  /** All lags in one pass; each lag's own sum still runs in ascending order. */
  private void correlate(float[] x, int n) {
    float r0 = 0;
    float r1 = 0;
    float r2 = 0;
    float r3 = 0;
    float r4 = 0;
    float r5 = 0;
    for (int i = 0; i < n; i++) {
      float v = x[i];
      r0 += v * v;
      r1 += i >= 1 ? v * x[i - 1] : 0;
      r2 += i >= 2 ? v * x[i - 2] : 0;
      r3 += i >= 3 ? v * x[i - 3] : 0;
      r4 += i >= 4 ? v * x[i - 4] : 0;
      r5 += i >= 5 ? v * x[i - 5] : 0;
    }
    autocorrelation[0] = r0;
    autocorrelation[1] = r1;
    autocorrelation[2] = r2;
    autocorrelation[3] = r3;
    autocorrelation[4] = r4;
    autocorrelation[5] = r5;
  }

  /** Energy of the prediction error per sample. */
  float gain() {
    return gain;
  }

  /** Coefficient {@code a[index + 1]} of {@code 1 + sum a[i] z^-i}. */
  float coefficient(int index) {
    return coefficients[index];
  }
}
