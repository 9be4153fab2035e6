/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.select;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.evoke.learn.TrainingSet;

/**
 * Columns in the order of how closely they go with the labels of one output: by the size of the
 * rank correlation (Spearman 1904), which outliers do not move. Univariate: of two columns that say
 * the same, both stand high. Immutable.
 */
public final class ColumnRanking {
  private final int[] order;

  private ColumnRanking(int[] order) {
    this.order = order;
  }

  /**
   * Ranks the columns of these rows, looking at nothing else.
   *
   * @param target number of the output
   */
  public static ColumnRanking of(TrainingSet set, int target) {
    double[] labels = ranks(set.labels()[target]);
    double[] strength =
        IntStream.range(0, set.width())
            .parallel()
            .mapToDouble(column -> Math.abs(correlation(ranks(column(set, column)), labels)))
            .toArray();
    int[] order =
        IntStream.range(0, set.width())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer column) -> -strength[column]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new ColumnRanking(order);
  }

  /** The numbers of the first columns, ascending; all where there are fewer. */
  public int[] first(int count) {
    int[] kept = Arrays.copyOf(order, Math.min(count, order.length));
    Arrays.sort(kept);
    return kept;
  }

  private static double[] column(TrainingSet set, int column) {
    double[] values = new double[set.rows()];
    Arrays.setAll(values, row -> set.values()[row * set.width() + column]);
    return values;
  }

  /** The rank of each value; equal ones share the middle of theirs. */
  private static double[] ranks(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      ranks[i] = (lower(sorted, values[i]) + upper(sorted, values[i])) / 2.0;
    }
    return ranks;
  }

  /** How many are less. */
  private static int lower(double[] sorted, double value) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < value) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** How many are at most as large. */
  private static int upper(double[] sorted, double value) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] <= value) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** Pearson's correlation; 0 where a side is constant. */
  private static double correlation(double[] a, double[] b) {
    double meanA = Arrays.stream(a).sum() / a.length;
    double meanB = Arrays.stream(b).sum() / b.length;
    double squaresA = 0;
    double squaresB = 0;
    double products = 0;
    for (int i = 0; i < a.length; i++) {
      squaresA += (a[i] - meanA) * (a[i] - meanA);
      squaresB += (b[i] - meanB) * (b[i] - meanB);
      products += (a[i] - meanA) * (b[i] - meanB);
    }
    double size = Math.sqrt(squaresA * squaresB);
    return size > 0 ? products / size : 0;
  }
}
