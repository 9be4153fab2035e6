/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import org.evoke.core.InputException;

/**
 * Sums from which every {@link Metric} follows. Moments of disjoint rows add up, which makes
 * resampling of whole groups cheap.
 *
 * @param n number of rows; a row drawn twice counts twice
 * @param truth sum of y
 * @param predicted sum of p
 * @param truthSquared sum of y squared
 * @param predictedSquared sum of p squared
 * @param product sum of y times p
 * @param squaredError sum of (y - p) squared
 * @param absoluteError sum of |y - p|
 */
record Moments(
    double n,
    double truth,
    double predicted,
    double truthSquared,
    double predictedSquared,
    double product,
    double squaredError,
    double absoluteError) {

  static final Moments NONE = new Moments(0, 0, 0, 0, 0, 0, 0, 0);

  /**
   * Moments of all rows about {@code origin}, which both columns are shifted by: no metric changes,
   * and an origin amid the data keeps the sums accurate.
   */
  static Moments of(double[] truth, double[] predicted, double origin) {
    Moments sum = NONE;
    for (int i = 0; i < truth.length; i++) {
      sum = sum.plus(row(truth[i] - origin, predicted[i] - origin));
    }
    return sum;
  }

  static Moments row(double y, double p) {
    double error = y - p;
    return new Moments(1, y, p, y * y, p * p, y * p, error * error, Math.abs(error));
  }

  Moments plus(Moments other) {
    return new Moments(
        n + other.n,
        truth + other.truth,
        predicted + other.predicted,
        truthSquared + other.truthSquared,
        predictedSquared + other.predictedSquared,
        product + other.product,
        squaredError + other.squaredError,
        absoluteError + other.absoluteError);
  }

  /** Population variance of the truth. */
  double truthVariance() {
    return truthSquared / n - truth / n * (truth / n);
  }

  /** Population variance of the predictions. */
  double predictedVariance() {
    return predictedSquared / n - predicted / n * (predicted / n);
  }

  /** Population covariance. */
  double covariance() {
    return product / n - truth / n * (predicted / n);
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
