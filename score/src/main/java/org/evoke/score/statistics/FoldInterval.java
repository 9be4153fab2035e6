/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.statistics;

import org.apache.commons.statistics.distribution.TDistribution;
import org.evoke.core.InputException;
import org.evoke.score.Interval;

/** The mean over folds with its confidence interval. */
public final class FoldInterval {
  private FoldInterval() {}

  /**
   * Mean plus and minus t(1 - (1 - confidence) / 2; n - 1) s / sqrt(n), where s has the divisor n -
   * 1: the "plus or minus" of tables over folds. Folds share training rows, so that the interval is
   * somewhat too narrow.
   *
   * @param values one for each fold, at least 2
   * @param confidence probability that the interval covers, between 0 and 1
   * @throws InputException when there are fewer values, one is not finite, or the confidence is out
   *     of range
   */
  public static Interval of(double[] values, double confidence) {
    Samples.requireFinite("interval over folds", values, 2);
    if (!(confidence > 0 && confidence < 1)) {
      throw new InputException("confidence is " + confidence + ", must lie between 0 and 1");
    }
    int n = values.length;
    double quantile = TDistribution.of(n - 1).inverseSurvivalProbability((1 - confidence) / 2);
    double margin = quantile * Math.sqrt(Samples.variance(values) / n);
    double mean = Samples.mean(values);
    return new Interval(mean, mean - margin, mean + margin);
  }
}
