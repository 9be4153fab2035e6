/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.tree;

import java.util.stream.IntStream;

/**
 * Finds the split of some rows that lowers the squared error most, from a histogram of each column
 * that is thrown away at once.
 */
final class BestSplit {
  /** Columns that one thread looks at in a row. */
  private static final int STRIP = 64;

  /** Histogram entries from which several threads are worth their while. */
  private static final int MANY = 1 << 16;

  private final Bins bins;
  private final int leafRows;
  private final double penalty;

  BestSplit(Bins bins, int leafRows, double penalty) {
    this.bins = bins;
    this.leafRows = leafRows;
    this.penalty = penalty;
  }

  /**
   * A split: rows up to a bin of a column on one side.
   *
   * @param gain how much it lowers the error
   * @param column which column
   * @param bin last bin of the first side
   * @param first sum of the residuals of the first side
   * @param rows number of rows of the first side
   */
  record Split(double gain, int column, int bin, double first, int rows) {}

  /**
   * The best split, or null when there is none.
   *
   * @param rows numbers of the rows
   * @param residuals what is left to explain, by row number
   * @param total sum of the residuals of these rows
   * @param columns columns that may be used, ascending
   */
  Split find(int[] rows, double[] residuals, double total, int[] columns) {
    if (rows.length < 2 * leafRows) {
      return null;
    }
    double[] left = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      left[i] = residuals[rows[i]];
    }
    int strips = (columns.length + STRIP - 1) / STRIP;
    boolean many = (long) rows.length * columns.length > MANY;
    IntStream numbers = IntStream.range(0, strips);
    return (many ? numbers.parallel() : numbers)
        .mapToObj(strip -> ofStrip(strip, rows, left, total, columns))
        .reduce(null, BestSplit::better);
  }

  private static Split better(Split a, Split b) {
    return a == null || (b != null && b.gain > a.gain) ? b : a;
  }

  private Split ofStrip(int strip, int[] rows, double[] left, double total, int[] columns) {
    double[] sums = new double[256];
    int[] counts = new int[256];
    Split best = null;
    for (int i = strip * STRIP; i < Math.min(columns.length, (strip + 1) * STRIP); i++) {
      int column = columns[i];
      int size = bins.count(column);
      java.util.Arrays.fill(sums, 0, size, 0);
      java.util.Arrays.fill(counts, 0, size, 0);
      byte[] codes = bins.codes(column);
      for (int k = 0; k < rows.length; k++) {
        int code = codes[rows[k]] & 0xff;
        sums[code] += left[k];
        counts[code]++;
      }
      best = better(best, scan(column, size, sums, counts, total, rows.length));
    }
    return best;
  }

  private Split scan(int column, int size, double[] sums, int[] counts, double total, int rows) {
    double whole = total * total / (rows + penalty);
    double first = 0;
    int count = 0;
    Split best = null;
    double most = 0;
    for (int bin = 0; bin < size - 1; bin++) {
      first += sums[bin];
      count += counts[bin];
      if (counts[bin] == 0 || count < leafRows || rows - count < leafRows) {
        continue;
      }
      double second = total - first;
      double gain =
          first * first / (count + penalty) + second * second / (rows - count + penalty) - whole;
      if (gain > most) {
        most = gain;
        best = new Split(gain, column, bin, first, count);
      }
    }
    return best;
  }
}
