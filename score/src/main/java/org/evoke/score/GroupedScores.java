/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import java.util.List;
import org.evoke.core.InputException;

/** The measures of a column of predictions, over all groups and over any groups drawn from them. */
final class GroupedScores implements Bootstrap.Statistic {
  private final List<Measure> measures;
  private final double[][] sums;
  private final double shift;
  private final double[] whole;
  private final double[][] within;

  /**
   * Prepares what each group adds.
   *
   * @throws InputException when the columns do not fit together or hold a value that is not finite
   */
  GroupedScores(List<Measure> measures, double[] truth, double[] predicted, Groups groups) {
    Moments.requireComparable(truth, predicted);
    groups.requireRows(truth.length);
    measures.forEach(measure -> measure.metric().requireClasses(truth, predicted));
    this.measures = List.copyOf(measures);
    List<int[]> members = groups.members();
    double y0 = Moments.mean(truth);
    double p0 = Moments.mean(predicted);
    this.shift = y0 - p0;
    this.sums = new double[members.size()][Moments.WIDTH];
    for (int g = 0; g < sums.length; g++) {
      for (int row : members.get(g)) {
        Moments.add(truth[row], predicted[row], y0, p0, sums[g]);
      }
    }
    this.within = within(truth, predicted, members);
    this.whole = scores(Moments.of(truth, predicted), every(sums.length));
  }

  /** The value of each measure. */
  double[] whole() {
    return whole.clone();
  }

  /** Number of groups. */
  int groups() {
    return sums.length;
  }

  /** Number of groups within which a measure is not defined; 0 for a pooled one. */
  int undefined(int measure) {
    int count = 0;
    for (int g = 0; within[measure] != null && g < sums.length; g++) {
      count += Double.isNaN(within[measure][g]) ? 1 : 0;
    }
    return count;
  }

  @Override
  public double[] of(int[] drawn) {
    double[] total = new double[Moments.WIDTH];
    for (int group : drawn) {
      double[] part = sums[group];
      for (int s = 0; s < Moments.WIDTH; s++) {
        total[s] += part[s];
      }
    }
    return scores(new Moments(total, shift), drawn);
  }

  private double[] scores(Moments pooled, int[] drawn) {
    double[] scores = new double[measures.size()];
    for (int m = 0; m < scores.length; m++) {
      scores[m] =
          within[m] == null
              ? measures.get(m).metric().from(pooled)
              : mean(within[m], drawn, measures.get(m).averaging());
    }
    return scores;
  }

  private static double mean(double[] values, int[] drawn, Averaging averaging) {
    double sum = 0;
    int defined = 0;
    for (int group : drawn) {
      if (!Double.isNaN(values[group])) {
        sum += values[group];
        defined++;
      }
    }
    return sum / (averaging == Averaging.PER_GROUP_UNDEFINED_AS_ZERO ? drawn.length : defined);
  }

  /** By measure: its metric within each group about the group's own means, null where pooled. */
  private double[][] within(double[] truth, double[] predicted, List<int[]> members) {
    double[][] values = new double[measures.size()][];
    boolean needed = false;
    for (int m = 0; m < values.length; m++) {
      if (measures.get(m).averaging() != Averaging.POOLED) {
        values[m] = new double[members.size()];
        needed = true;
      }
    }
    for (int g = 0; needed && g < members.size(); g++) {
      int[] rows = members.get(g);
      Moments own = Moments.of(Rows.select(truth, rows), Rows.select(predicted, rows));
      for (int m = 0; m < values.length; m++) {
        if (values[m] != null) {
          values[m][g] = measures.get(m).metric().from(own);
        }
      }
    }
    return values;
  }

  private static int[] every(int groups) {
    int[] all = new int[groups];
    for (int g = 0; g < groups; g++) {
      all[g] = g;
    }
    return all;
  }
}
