/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.functionals;

/** Population moments about the float32 mean; all 0 for a constant contour. */
final class Moments extends Analysis {
  private double m2;
  private double m3;
  private double m4;

  @Override
  void compute(Contour contour) {
    m2 = 0;
    m3 = 0;
    m4 = 0;
    double mean = contour.mean();
    float[] x = contour.values();
    int n = contour.length();
    for (int i = 0; i < n; i++) {
      double d = x[i] - mean;
      double d2 = d * d;
      m2 += d2;
      m3 += d2 * d;
      m4 += d2 * d2;
    }
    m2 /= n;
    m3 /= n;
    m4 /= n;
  }

  float standardDeviation() {
    return m2 > 0 ? (float) Math.sqrt(m2) : 0;
  }

  float skewness() {
    return m2 > 0 ? (float) (m3 / (m2 * Math.sqrt(m2))) : 0;
  }

  /** Fourth standardised moment, 3 for a normal distribution. */
  float kurtosis() {
    return m2 > 0 ? (float) (m4 / (m2 * m2)) : 0;
  }
}
