/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.series;

import java.util.Arrays;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.score.Bootstrap;
import org.evoke.score.Groups;
import org.evoke.score.Interval;
import org.evoke.score.Metric;
import org.evoke.score.Rows;

/**
 * The mean correlation of the EEV challenge (Sun et al. 2020): Pearson correlation of each
 * expression within each video, mean over the expressions, then over the videos.
 *
 * @param correlations by video, in order of its first row, and expression; NaN where a side is
 *     constant
 */
public record ExpressionCorrelation(double[][] correlations) {
  /** What an undefined correlation counts for. */
  public enum Undefined {
    /** It counts as 0. */
    AS_ZERO,
    /** It is left out of the mean of its video; a video without any is left out. */
    SKIPPED
  }

  /**
   * Correlates predictions with the truth.
   *
   * @param truth by expression and row
   * @param predicted by expression and row
   * @param videos the video of each row
   * @throws InputException when the columns do not fit together or hold a value that is not finite
   */
  public static ExpressionCorrelation of(double[][] truth, double[][] predicted, Groups videos) {
    if (truth.length != predicted.length || truth.length == 0) {
      throw new InputException(
          truth.length + " true expressions, " + predicted.length + " predicted; need as many");
    }
    List<int[]> members = videos.members();
    double[][] correlations = new double[members.size()][truth.length];
    for (int e = 0; e < truth.length; e++) {
      videos.requireRows(truth[e].length);
      videos.requireRows(predicted[e].length);
      for (int v = 0; v < correlations.length; v++) {
        int[] rows = members.get(v);
        correlations[v][e] =
            Metric.PCC.of(Rows.select(truth[e], rows), Rows.select(predicted[e], rows));
      }
    }
    return new ExpressionCorrelation(correlations);
  }

  /** Number of correlations that are not defined. */
  public int undefined() {
    int count = 0;
    for (double[] video : correlations) {
      for (double correlation : video) {
        count += Double.isNaN(correlation) ? 1 : 0;
      }
    }
    return count;
  }

  /** The mean over expressions and videos; NaN where nothing is defined. */
  public double mean(Undefined policy) {
    int[] all = new int[correlations.length];
    Arrays.setAll(all, i -> i);
    return mean(videoMeans(policy), all);
  }

  /** The mean with a percentile bootstrap interval over videos. */
  public Interval interval(Undefined policy, Bootstrap bootstrap, Seed seed) {
    double[] means = videoMeans(policy);
    double[][] draws =
        bootstrap.resample(means.length, drawn -> new double[] {mean(means, drawn)}, seed);
    return bootstrap.interval(mean(policy), draws[0]);
  }

  private double[] videoMeans(Undefined policy) {
    double[] means = new double[correlations.length];
    for (int v = 0; v < means.length; v++) {
      double sum = 0;
      int defined = 0;
      for (double correlation : correlations[v]) {
        sum += Double.isNaN(correlation) ? 0 : correlation;
        defined += Double.isNaN(correlation) ? 0 : 1;
      }
      means[v] = sum / (policy == Undefined.AS_ZERO ? correlations[v].length : defined);
    }
    return means;
  }

  private static double mean(double[] values, int[] drawn) {
    double sum = 0;
    int defined = 0;
    for (int i : drawn) {
      if (!Double.isNaN(values[i])) {
        sum += values[i];
        defined++;
      }
    }
    return sum / defined;
  }
}
