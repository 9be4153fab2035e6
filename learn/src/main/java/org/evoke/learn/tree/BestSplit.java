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
    double[] shares = new double[rows.length + 1];
    for (int count = 1; count < shares.length; count++) {
      shares[count] = 1 / (count + penalty);
    }
    int strips = (columns.length + STRIP - 1) / STRIP;
    boolean many = (long) rows.length * columns.length > MANY;
    IntStream numbers = IntStream.range(0, strips);
    return (many ? numbers.parallel() : numbers)
        .mapToObj(strip -> ofStrip(strip, rows, left, total, columns, shares))
        .reduce(null, BestSplit::better);
  }

  private static Split better(Split a, Split b) {
    return a == null || (b != null && b.gain > a.gain) ? b : a;
  }

  private Split ofStrip(
      int strip, int[] rows, double[] left, double total, int[] columns, double[] shares) {
    Histogram histogram = new Histogram();
    Split best = null;
    for (int i = strip * STRIP; i < Math.min(columns.length, (strip + 1) * STRIP); i++) {
      histogram.add(bins.codes(columns[i]), rows, left);
      best = better(best, scan(columns[i], histogram, total, shares));
    }
    return best;
  }

  /** Sums and counts of bins; those that hold rows are marked, as in small leaves few do. */
  private static final class Histogram {
    private final double[] sums = new double[256];
    private final int[] counts = new int[256];
    private final long[] marks = new long[4];

    void add(byte[] codes, int[] rows, double[] left) {
      for (int k = 0; k < rows.length; k++) {
        int code = codes[rows[k]] & 0xff;
        sums[code] += left[k];
        counts[code]++;
        marks[code >> 6] |= 1L << code;
      }
    }
  }

  /** Looks at every bin that holds rows, and empties the histogram. */
  private Split scan(int column, Histogram histogram, double total, double[] shares) {
    int rows = shares.length - 1;
    double first = 0;
    int count = 0;
    double most = total * total * shares[rows];
    int cut = -1;
    double sum = 0;
    int size = 0;
    for (int word = 0; word < histogram.marks.length; word++) {
      for (long left = histogram.marks[word]; left != 0; left &= left - 1) {
        int bin = (word << 6) + Long.numberOfTrailingZeros(left);
        first += histogram.sums[bin];
        count += histogram.counts[bin];
        histogram.sums[bin] = 0;
        histogram.counts[bin] = 0;
        if (count >= leafRows && rows - count >= leafRows) {
          double second = total - first;
          double score = first * first * shares[count] + second * second * shares[rows - count];
          if (score > most) {
            most = score;
            cut = bin;
            sum = first;
            size = count;
          }
        }
      }
      histogram.marks[word] = 0;
    }
    double gain = most - total * total * shares[rows];
    return cut < 0 ? null : new Split(gain, column, cut, sum, size);
  }
}
