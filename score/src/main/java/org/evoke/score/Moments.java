/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import org.evoke.core.InputException;

/**
 * Sums from which every {@link Metric} follows. Sums over disjoint rows add up, which makes
 * resampling of whole groups cheap. Both columns are shifted, each by an origin amid its data, so
 * that the sums stay accurate.
 */
final class Moments {
  /** Number of sums. */
  static final int WIDTH = 10;

  private static final int ROWS = 0;
  private static final int TRUTH = 1;
  private static final int PREDICTED = 2;
  private static final int TRUTH_SQUARED = 3;
  private static final int PREDICTED_SQUARED = 4;
  private static final int PRODUCT = 5;
  private static final int SQUARED_ERROR = 6;
  private static final int ABSOLUTE_ERROR = 7;
  private static final int EQUAL = 8;
  private static final int WITHIN_ONE = 9;

  /** What a constant column may leave of a variance: rounding, absolute and of the squares. */
  private static final double ROUNDING = 1e-20;

  private static final double RELATIVE_ROUNDING = 1e-13;

  private final double[] sums;
  private final double shift;

  /**
   * Takes sums.
   *
   * @param sums {@value #WIDTH} of them, as {@link #add} makes them
   * @param shift the origin of the truth less that of the predictions
   */
  Moments(double[] sums, double shift) {
    this.sums = sums;
    this.shift = shift;
  }

  /** The moments of all rows, each column about its mean. */
  static Moments of(double[] truth, double[] predicted) {
    double y0 = mean(truth);
    double p0 = mean(predicted);
    double[] sums = new double[WIDTH];
    for (int i = 0; i < truth.length; i++) {
      add(truth[i], predicted[i], y0, p0, sums);
    }
    return new Moments(sums, y0 - p0);
  }

  /** Adds a row to the sums about these origins. */
  static void add(double truth, double predicted, double y0, double p0, double[] sums) {
    double y = truth - y0;
    double p = predicted - p0;
    double error = Math.abs(truth - predicted);
    sums[ROWS]++;
    sums[TRUTH] += y;
    sums[PREDICTED] += p;
    sums[TRUTH_SQUARED] += y * y;
    sums[PREDICTED_SQUARED] += p * p;
    sums[PRODUCT] += y * p;
    sums[SQUARED_ERROR] += error * error;
    sums[ABSOLUTE_ERROR] += error;
    sums[EQUAL] += error == 0 ? 1 : 0;
    sums[WITHIN_ONE] += error <= 1 ? 1 : 0;
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Mean of (y - p) squared. */
  double squaredError() {
    return mean(SQUARED_ERROR);
  }

  /** Mean of |y - p|. */
  double absoluteError() {
    return mean(ABSOLUTE_ERROR);
  }

  /** Share of rows where y and p are equal. */
  double equal() {
    return mean(EQUAL);
  }

  /** Share of rows where y and p differ by at most one. */
  double withinOne() {
    return mean(WITHIN_ONE);
  }

  /** Mean of y less mean of p. */
  double meanDifference() {
    return mean(TRUTH) - mean(PREDICTED) + shift;
  }

  /** Population variance of the truth; 0 where it is constant. */
  double truthVariance() {
    return variance(TRUTH, TRUTH_SQUARED);
  }

  /** Population variance of the predictions; 0 where they are constant. */
  double predictedVariance() {
    return variance(PREDICTED, PREDICTED_SQUARED);
  }

  /** Population covariance. */
  double covariance() {
    return mean(PRODUCT) - mean(TRUTH) * mean(PREDICTED);
  }

  private double mean(int sum) {
    return sums[sum] / sums[ROWS];
  }

  private double variance(int first, int second) {
    double variance = mean(second) - mean(first) * mean(first);
    return variance > ROUNDING + RELATIVE_ROUNDING * mean(second) ? variance : 0;
  }

  /**
   * Refuses columns that cannot be compared.
   *
   * @throws InputException when they are empty, differ in length or hold a value that is not finite
   */
  static void requireComparable(double[] truth, double[] predicted) {
    if (truth.length != predicted.length) {
      throw new InputException(
          truth.length
              + " true values but "
              + predicted.length
              + " predictions; need one for each");
    }
    if (truth.length == 0) {
      throw new InputException("no rows to score, need at least 1");
    }
    for (int i = 0; i < truth.length; i++) {
      if (!Double.isFinite(truth[i]) || !Double.isFinite(predicted[i])) {
        throw new InputException(
            "row "
                + i
                + ": true value "
                + truth[i]
                + ", prediction "
                + predicted[i]
                + "; both must be finite");
      }
    }
  }
}
