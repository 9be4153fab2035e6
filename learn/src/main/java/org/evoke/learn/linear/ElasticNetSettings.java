/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.linear;

import java.util.OptionalDouble;
import org.evoke.core.UsageException;

/**
 * The penalty of an elastic net, and how exactly it is solved.
 *
 * @param alpha size of the penalty, positive; empty to choose it by cross-validation inside the
 *     training rows
 * @param mix share of the absolute values in the penalty, above 0 up to 1; the rest is for squares
 * @param folds parts of the cross-validation, at least 2; runs of whole groups
 * @param alphas number of penalties that are tried, at least 2
 * @param smallest the smallest of them as a share of the largest, above 0 and below 1
 * @param tolerance largest change of a fitted value in the last sweep, in standard deviations of
 *     the labels
 * @param sweeps after how many sweeps over the columns to stop, at least 1
 * @param normalise whether centred columns are divided by their length before they are fitted, so
 *     that the penalty weighs all alike; weights are of the columns as they were given
 */
public record ElasticNetSettings(
    OptionalDouble alpha,
    double mix,
    int folds,
    int alphas,
    double smallest,
    double tolerance,
    int sweeps,
    boolean normalise) {
  /** Columns as they are. */
  public ElasticNetSettings(
      OptionalDouble alpha,
      double mix,
      int folds,
      int alphas,
      double smallest,
      double tolerance,
      int sweeps) {
    this(alpha, mix, folds, alphas, smallest, tolerance, sweeps, false);
  }

  public ElasticNetSettings {
    if (alpha.isPresent() && !(alpha.getAsDouble() > 0 && Double.isFinite(alpha.getAsDouble()))) {
      throw new UsageException(
          "alpha is " + alpha.getAsDouble() + ", must be auto or positive and finite");
    }
    if (!(mix > 0 && mix <= 1)) {
      throw new UsageException("mix is " + mix + ", must lie above 0 and at most at 1");
    }
    if (folds < 2 || alphas < 2 || !(smallest > 0 && smallest < 1)) {
      throw new UsageException(
          "folds is "
              + folds
              + ", alphas "
              + alphas
              + ", smallest "
              + smallest
              + "; the first two must be at least 2, the last must lie between 0 and 1");
    }
    if (!(tolerance > 0) || sweeps < 1) {
      throw new UsageException(
          "tolerance is " + tolerance + ", sweeps " + sweeps + "; both must be positive");
    }
  }

  /** With the penalty chosen by 5 folds among 100 values down to a thousandth of the largest. */
  public static ElasticNetSettings choosing(double mix) {
    return new ElasticNetSettings(OptionalDouble.empty(), mix, 5, 100, 1e-3, 1e-10, 10_000);
  }
}
