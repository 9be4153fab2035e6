/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Seed;

/**
 * How much two models differ on the same rows, with paired confidence intervals: each resample of
 * the groups scores both.
 *
 * @param differences the first model's measure less the second's, in the order asked for
 */
public record Comparison(Map<Measure, Interval> differences) {
  public Comparison {
    differences = Collections.unmodifiableMap(new LinkedHashMap<>(differences));
  }

  /** The difference of a measure, or null for one that was not asked for. */
  public Interval difference(Measure measure) {
    return differences.get(measure);
  }

  /**
   * Compares two columns of predictions.
   *
   * @param measures what to measure
   * @param truth y, n values
   * @param first predictions of the first model, n values
   * @param second predictions of the second model, n values
   * @param groups the group of each row
   * @param bootstrap how often to draw and how wide the interval is
   * @param seed where the draws come from
   * @throws InputException when the columns do not fit together or hold a value that is not finite
   */
  public static Comparison of(
      List<Measure> measures,
      double[] truth,
      double[] first,
      double[] second,
      Groups groups,
      Bootstrap bootstrap,
      Seed seed) {
    GroupedScores a = new GroupedScores(measures, truth, first, groups);
    GroupedScores b = new GroupedScores(measures, truth, second, groups);
    double[] whole = less(a.whole(), b.whole());
    double[][] draws =
        bootstrap.resample(a.groups(), drawn -> less(a.of(drawn), b.of(drawn)), seed);
    Map<Measure, Interval> differences = new LinkedHashMap<>();
    for (int m = 0; m < whole.length; m++) {
      differences.put(measures.get(m), bootstrap.interval(whole[m], draws[m]));
    }
    return new Comparison(differences);
  }

  /**
   * By how much the first model's sum of squared errors exceeds the second's within each group,
   * groups in order of their first row: what a test over groups compares.
   *
   * @throws InputException when the columns do not fit together or hold a value that is not finite
   */
  public static double[] squaredErrorDifferences(
      double[] truth, double[] first, double[] second, Groups groups) {
    Moments.requireComparable(truth, first);
    Moments.requireComparable(truth, second);
    groups.requireRows(truth.length);
    List<int[]> members = groups.members();
    double[] differences = new double[members.size()];
    for (int g = 0; g < differences.length; g++) {
      for (int row : members.get(g)) {
        double a = truth[row] - first[row];
        double b = truth[row] - second[row];
        differences[g] += a * a - b * b;
      }
    }
    return differences;
  }

  private static double[] less(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      a[i] -= b[i];
    }
    return a;
  }
}
