/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.functionals;

/**
 * The least-squares line {@code slope * i + offset} over sample indices i. The order of the
 * divisions decides the sign of the residues near 1e-16 that constant contours leave.
 */
final class LineFit extends Analysis {
  private double slope;
  private double offset;
  private double absoluteError;
  private double squaredError;
  private double weightedSum;

  @Override
  void compute(Contour contour) {
    int n = contour.length();
    float[] x = contour.values();
    weightedSum = 0;
    for (int i = 0; i < n; i++) {
      weightedSum += (double) i * x[i];
    }
    solve(n, contour.mean());
    measure(x, n);
  }

  private void solve(double n, double mean) {
    if (n == 1) {
      slope = 0;
      offset = mean;
      return;
    }
    double s1 = n * (n - 1) / 2;
    double s2 = n * (n - 1) * (2 * n - 1) / 6;
    double ratio = s1 / s2;
    offset = finite((mean * n - weightedSum * ratio) / (n - s1 * ratio));
    slope = finite((weightedSum - offset * s1) / s2);
  }

  private void measure(float[] x, int n) {
    double absolute = 0;
    double squared = 0;
    for (int i = 0; i < n; i++) {
      double residual = x[i] - (slope * i + offset);
      absolute += Math.abs(residual);
      squared += residual * residual;
    }
    absoluteError = absolute / n;
    squaredError = squared / n;
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : 0;
  }

  /** Sum of index times sample. */
  double weightedSum() {
    return weightedSum;
  }

  /** Change per sample. */
  float slope() {
    return (float) slope;
  }

  /** Value at index 0. */
  float offset() {
    return (float) offset;
  }

  /** Mean absolute residual. */
  float absoluteError() {
    return (float) absoluteError;
  }

  /** Mean squared residual. */
  float squaredError() {
    return (float) squaredError;
  }
}
