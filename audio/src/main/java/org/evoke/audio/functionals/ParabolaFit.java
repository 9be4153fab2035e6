/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.functionals;

/** The least-squares parabola {@code a i^2 + b i + c} over sample indices i. */
final class ParabolaFit extends Analysis {
  private double a;
  private double b;
  private double c;
  private double squaredError;

  @Override
  void compute(Contour contour) {
    int n = contour.length();
    float[] x = contour.values();
    double weighted = 0;
    double squareWeighted = 0;
    for (int i = 0; i < n; i++) {
      double w = (double) i * x[i];
      weighted += w;
      squareWeighted += w * i;
    }
    solve(n, contour.mean(), weighted, squareWeighted);
    measure(x, n);
  }

  private void solve(double n, double mean, double sumIx, double sumIix) {
    if (n == 1) {
      set(0, 0, mean);
      return;
    }
    double last = n - 1;
    double s1 = n * last / 2;
    double s2 = n * last * (2 * n - 1) / 6;
    double s3 = s1 * s1;
    double s4 = s2 * (3 * (last * last + last) - 1) / 5;
    double det = s4 * s2 * n + 2 * s3 * s1 * s2 - s2 * s2 * s2 - s3 * s3 * n - s1 * s1 * s4;
    if (det == 0) {
      set(0, 0, 0);
      return;
    }
    double sum = mean * n;
    double ab = s1 * s2 - s3 * n;
    double ac = s3 * s1 - s2 * s2;
    double bc = s3 * s2 - s4 * s1;
    set(
        ((s2 * n - s1 * s1) * sumIix + ab * sumIx + ac * sum) / det,
        (ab * sumIix + (s4 * n - s2 * s2) * sumIx + bc * sum) / det,
        (ac * sumIix + bc * sumIx + (s4 * s2 - s3 * s3) * sum) / det);
  }

  private void set(double a, double b, double c) {
    this.a = finite(a);
    this.b = finite(b);
    this.c = finite(c);
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : 0;
  }

  private void measure(float[] x, int n) {
    double squared = 0;
    for (int i = 0; i < n; i++) {
      double residual = x[i] - (a * i * i + b * i + c);
      squared += residual * residual;
    }
    squaredError = squared / n;
  }

  float a() {
    return (float) a;
  }

  float b() {
    return (float) b;
  }

  float c() {
    return (float) c;
  }

  /** Mean squared residual. */
  float squaredError() {
    return (float) squaredError;
  }
}
