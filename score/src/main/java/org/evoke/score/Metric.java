/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evoke.core.InputException;

/**
 * A number that says how well predictions p fit the truth y over n rows. Variances and covariances
 * are those of the population (divided by n). A metric that is not defined is NaN.
 */
public enum Metric {
  /** Mean squared error. */
  MSE(false) {
    @Override
    double from(Moments m) {
      return m.squaredError();
    }
  },
  /** Root of the mean squared error. */
  RMSE(false) {
    @Override
    double from(Moments m) {
      return Math.sqrt(m.squaredError());
    }
  },
  /** Mean absolute error. */
  MAE(false) {
    @Override
    double from(Moments m) {
      return m.absoluteError();
    }
  },
  /** Coefficient of determination, 1 - sum (y - p)^2 / sum (y - mean y)^2; NaN for constant y. */
  R2(true) {
    @Override
    double from(Moments m) {
      double variance = m.truthVariance();
      return variance == 0 ? Double.NaN : 1 - m.squaredError() / variance;
    }
  },
  /** Pearson correlation coefficient; NaN where either side is constant. */
  PCC(true) {
    @Override
    double from(Moments m) {
      double y = m.truthVariance();
      double p = m.predictedVariance();
      return y == 0 || p == 0 ? Double.NaN : m.covariance() / Math.sqrt(y * p);
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
      double shift = m.meanDifference();
      return y == 0 || p == 0 ? 0 : 2 * m.covariance() / (y + p + shift * shift);
    }
  },
  /** Accuracy: share of rows whose predicted class is the true one. */
  ACC(true) {
    @Override
    double from(Moments m) {
      return m.equal();
    }
  },
  /** Share of rows whose predicted class is the true one or next to it, |y - p| at most 1. */
  ACC_PM1(true) {
    @Override
    double from(Moments m) {
      return m.withinOne();
    }
  };

  private final boolean higherIsBetter;

  Metric(boolean higherIsBetter) {
    this.higherIsBetter = higherIsBetter;
  }

  abstract double from(Moments moments);

  /** The metrics of values on a scale, in order of declaration. */
  public static List<Metric> ofValues() {
    List<Metric> metrics = new ArrayList<>(List.of(values()));
    metrics.removeIf(Metric::needsClasses);
    return Collections.unmodifiableList(metrics);
  }

  /** Whether both columns must hold class numbers. */
  public boolean needsClasses() {
    return this == ACC || this == ACC_PM1;
  }

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
   * @throws InputException when the columns differ in length, are empty or hold a value that is not
   *     finite, or for a metric of classes not a whole number
   */
  public double of(double[] truth, double[] predicted) {
    Moments.requireComparable(truth, predicted);
    requireClasses(truth, predicted);
    return from(Moments.of(truth, predicted));
  }

  /**
   * Why this metric has no value for these columns; empty where it has one.
   *
   * @param truth y, n values
   * @param predicted p, n values
   */
  public Optional<String> whyUndefined(double[] truth, double[] predicted) {
    if (!Double.isNaN(of(truth, predicted))) {
      return Optional.empty();
    }
    boolean flat = Moments.of(truth, predicted).truthVariance() == 0;
    String constant = flat ? "true values" : "predictions";
    String reason =
        truth.length == 1
            ? "there is 1 row, needs at least 2"
            : "all " + truth.length + " " + constant + " are " + (flat ? truth : predicted)[0];
    return Optional.of(id() + " is not defined: " + reason);
  }

  /** Refuses values that are no class numbers where this metric needs them. */
  void requireClasses(double[] truth, double[] predicted) {
    for (int i = 0; needsClasses() && i < truth.length; i++) {
      if (truth[i] != Math.rint(truth[i]) || predicted[i] != Math.rint(predicted[i])) {
        throw new InputException(
            "row "
                + i
                + ": true class "
                + truth[i]
                + ", predicted class "
                + predicted[i]
                + "; "
                + id()
                + " needs whole class numbers");
      }
    }
  }
}
