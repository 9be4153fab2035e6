/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

import org.evoke.core.Seed;
import org.evoke.score.Comparison;
import org.evoke.score.Groups;
import org.evoke.score.Metric;
import org.evoke.score.Rows;
import org.evoke.score.statistics.Alternative;
import org.evoke.score.statistics.SignFlipTest;
import org.evoke.score.statistics.TestResult;

/**
 * The control in which nothing can be learned: the labels of all rows, training and test, change
 * places at random before anything else happens, so that they say nothing about the features. All
 * targets of a row move together, and rows move across groups. Strata and anything else that
 * follows from labels follow from the shuffled ones. A model that then predicts better than the
 * training mean has seen labels that it must not see.
 */
public final class ShuffledLabels {
  private static final int PATTERNS = 100_000;

  private ShuffledLabels() {}

  /**
   * Labels in random order.
   *
   * @param labels by target and row; not changed
   */
  public static double[][] of(double[][] labels, Seed seed) {
    int[] order = seed.stream().permutation(labels[0].length);
    return Rows.select(labels, order);
  }

  /**
   * Compares predictions learned from shuffled labels with the mean predictor on the same folds, by
   * a one-sided sign-flip test of the squared errors over groups.
   *
   * @param truth the shuffled labels of the scored rows
   * @param predicted what the model predicts for these
   * @param means what the training mean of each row's fold predicts
   * @param groups the group of each row
   * @param seed where the sign patterns come from
   * @throws org.evoke.core.InputException when the columns do not fit together
   */
  public static ControlVerdict verdict(
      double[] truth, double[] predicted, double[] means, Groups groups, Seed seed) {
    double[] gains = Comparison.squaredErrorDifferences(truth, means, predicted, groups);
    TestResult test = SignFlipTest.of(gains, Alternative.GREATER, PATTERNS, seed);
    double without = Metric.MSE.of(truth, means) * truth.length;
    double gain = without == 0 ? 0 : test.statistic() * gains.length / without;
    return ControlVerdict.of("shuffled labels", "the training mean", gain, test.p());
  }
}
