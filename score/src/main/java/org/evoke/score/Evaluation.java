/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;

/**
 * The metrics of one column of predictions with their confidence intervals.
 *
 * @param scores each metric with its interval
 */
public record Evaluation(Map<Metric, Interval> scores) {
  public Evaluation {
    scores = Map.copyOf(scores);
  }

  /** The score of a metric. */
  public Interval score(Metric metric) {
    return scores.get(metric);
  }

  /**
   * Scores predictions, with percentile bootstrap intervals (Efron 1979) over whole groups.
   *
   * @param truth y, n values
   * @param predicted p, n values
   * @param groups the group of each row
   * @param bootstrap how often to draw and how wide the interval is
   * @param seed where the draws come from
   * @throws InputException when the columns do not fit together or hold a value that is not finite
   */
  public static Evaluation of(
      double[] truth, double[] predicted, Groups groups, Bootstrap bootstrap, Seed seed) {
    Moments.requireComparable(truth, predicted);
    if (groups.rows() != truth.length) {
      throw new InputException(groups.rows() + " group names for " + truth.length + " rows");
    }
    double origin = Metric.mean(truth);
    Moments whole = Moments.of(truth, predicted, origin);
    Moments[] parts = parts(truth, predicted, groups, origin);
    Metric[] metrics = Metric.values();
    double[][] draws = new double[metrics.length][bootstrap.draws()];
    RandomStream random = seed.stream();
    for (int draw = 0; draw < bootstrap.draws(); draw++) {
      Moments resampled = resample(parts, random);
      for (int m = 0; m < metrics.length; m++) {
        draws[m][draw] = metrics[m].from(resampled);
      }
    }
    Map<Metric, Interval> scores = new EnumMap<>(Metric.class);
    for (int m = 0; m < metrics.length; m++) {
      scores.put(metrics[m], bootstrap.interval(metrics[m].from(whole), draws[m]));
    }
    return new Evaluation(scores);
  }

  private static Moments[] parts(double[] truth, double[] predicted, Groups groups, double origin) {
    List<int[]> members = groups.members();
    Moments[] parts = new Moments[members.size()];
    for (int g = 0; g < parts.length; g++) {
      Moments sum = Moments.NONE;
      for (int row : members.get(g)) {
        sum = sum.plus(Moments.row(truth[row] - origin, predicted[row] - origin));
      }
      parts[g] = sum;
    }
    return parts;
  }

  private static Moments resample(Moments[] parts, RandomStream random) {
    Moments sum = Moments.NONE;
    for (int i = 0; i < parts.length; i++) {
      sum = sum.plus(parts[random.nextInt(parts.length)]);
    }
    return sum;
  }
}
