/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import java.util.Arrays;
import org.evoke.core.InputException;

/**
 * How confidence intervals are drawn.
 *
 * @param draws number of resamples, at least 100
 * @param confidence probability that the interval covers, between 0 and 1
 */
public record Bootstrap(int draws, double confidence) {
  /** 2,000 draws, 95 %. */
  public static final Bootstrap USUAL = new Bootstrap(2000, 0.95);

  public Bootstrap {
    if (draws < 100) {
      throw new InputException("number of bootstrap draws is " + draws + ", must be at least 100");
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new InputException("confidence is " + confidence + ", must lie between 0 and 1");
    }
  }

  /** The percentile interval of these draws; not defined where a draw is not. */
  Interval interval(double value, double[] drawn) {
    double[] sorted = drawn.clone();
    Arrays.sort(sorted);
    if (Double.isNaN(sorted[sorted.length - 1])) {
      return new Interval(value, Double.NaN, Double.NaN);
    }
    double tail = (1 - confidence) / 2;
    return new Interval(value, quantile(sorted, tail), quantile(sorted, 1 - tail));
  }

  private static double quantile(double[] sorted, double probability) {
    double position = probability * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
