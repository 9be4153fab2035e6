/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.functionals;

/** Means other than the arithmetic one, and the share of samples that are not zero. */
final class Means extends Analysis {
  private int length;
  private int positive;
  private int nonZero;
  private double positiveSum;
  private double squareSum;
  private double absoluteSum;
  private double logSum;

  @Override
  void compute(Contour contour) {
    length = contour.length();
    positive = 0;
    nonZero = 0;
    positiveSum = 0;
    squareSum = 0;
    absoluteSum = 0;
    logSum = 0;
    float[] x = contour.values();
    for (int i = 0; i < length; i++) {
      add(x[i]);
    }
  }

  private void add(double x) {
    squareSum += x * x;
    absoluteSum += Math.abs(x);
    if (x > 0) {
      positiveSum += x;
      positive++;
    }
    if (x != 0) {
      logSum += StrictMath.log(Math.abs(x));
      nonZero++;
    }
  }

  /** Mean of the positive samples; 0 without any. */
  float ofPositive() {
    return positive == 0 ? 0 : (float) (positiveSum / positive);
  }

  /** Root of the mean square. */
  float rootQuadratic() {
    return (float) Math.sqrt(squareSum / length);
  }

  /** Geometric mean of the magnitudes that are not zero over the mean of all magnitudes. */
  float flatness() {
    if (absoluteSum == 0) {
      return 1;
    }
    return (float) (StrictMath.exp(logSum / nonZero) / (absoluteSum / length));
  }

  /** Share of samples that are not zero. */
  float nonZeroShare() {
    return (float) nonZero / length;
  }
}
