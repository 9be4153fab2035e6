/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import java.util.Locale;

/**
 * A number that says how well predictions p fit the truth y over n rows. Variances and covariances
 * are those of the population (divided by n). A metric that is not defined is NaN.
 */
public enum Metric {
  /** Mean squared error. */
  MSE(false) {
    @Override
    double from(Moments m) {
      return m.squaredError() / m.n();
    }
  },
  /** Root of the mean squared error. */
  RMSE(false) {
    @Override
    double from(Moments m) {
      return Math.sqrt(m.squaredError() / m.n());
    }
  },
  /** Mean absolute error. */
  MAE(false) {
    @Override
    double from(Moments m) {
      return m.absoluteError() / m.n();
    }
  },
  /** Coefficient of determination, 1 - sum (y - p)^2 / sum (y - mean y)^2; NaN for constant y. */
  R2(true) {
    @Override
    double from(Moments m) {
      double variance = m.truthVariance();
      return constant(variance) ? Double.NaN : 1 - m.squaredError() / m.n() / variance;
    }
  },
  /** Pearson correlation coefficient; NaN where either side is constant. */
  PCC(true) {
    @Override
    double from(Moments m) {
      double y = m.truthVariance();
      double p = m.predictedVariance();
      boolean undefined = constant(y) || constant(p);
      return undefined ? Double.NaN : m.covariance() / Math.sqrt(y * p);
    }
  },
  /**
   * Concordance correlation coefficient (Lin 1989), 2 cov / (var y + var p + (mean y - mean p)^2);
   * 0 where either side is constant.
   */
  CCC(true) {
    @Override
    double from(Moments m) {
      double y = m.truthVariance();
      double p = m.predictedVariance();
      if (constant(y) || constant(p)) {
        return 0;
      }
      double shift = (m.truth() - m.predicted()) / m.n();
      return 2 * m.covariance() / (y + p + shift * shift);
    }
  };

  /** Variances of shifted data below this are rounding errors of a constant. */
  private static final double CONSTANT = 1e-20;

  private final boolean higherIsBetter;

  Metric(boolean higherIsBetter) {
    this.higherIsBetter = higherIsBetter;
  }

  abstract double from(Moments moments);

  /** Whether more is better. */
  public boolean higherIsBetter() {
    return higherIsBetter;
  }

  /** The name in files, such as {@code r2}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Scores predictions.
   *
   * @param truth y, n values
   * @param predicted p, n values
   * @throws org.evoke.core.InputException when the columns differ in length, are empty or hold a
   *     value that is not finite
   */
  public double of(double[] truth, double[] predicted) {
    Moments.requireComparable(truth, predicted);
    return from(Moments.of(truth, predicted, mean(truth)));
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static boolean constant(double variance) {
    return !(variance > CONSTANT);
  }
}
