/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.tree;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.evoke.learn.Parameters;
import org.evoke.learn.scale.Quantiles;

/**
 * Columns cut into bins: between distinct values where they are few, else at quantiles (the middle
 * of the two nearest order statistics). Serves any number of fits on the same rows. Immutable.
 */
final class Bins {
  private final byte[][] codes;
  private final double[][] thresholds;

  private Bins(byte[][] codes, double[][] thresholds) {
    this.codes = codes;
    this.thresholds = thresholds;
  }

  /**
   * Cuts every column.
   *
   * @param values n x D, row-major
   * @param most most bins of a column, 2 to 255
   */
  static Bins of(double[] values, int rows, int width, int most) {
    byte[][] codes = new byte[width][];
    double[][] thresholds = new double[width][];
    IntStream.range(0, width)
        .parallel()
        .forEach(
            c -> {
              double[] column = new double[rows];
              for (int row = 0; row < rows; row++) {
                column[row] = values[row * width + c];
              }
              thresholds[c] = Parameters.representable(thresholds(column, most));
              codes[c] = codes(column, thresholds[c]);
            });
    return new Bins(codes, thresholds);
  }

  private static double[] thresholds(double[] column, int most) {
    double[] sorted = column.clone();
    Arrays.sort(sorted);
    double[] distinct = Arrays.stream(sorted).distinct().toArray();
    if (distinct.length <= most) {
      double[] between = new double[Math.max(0, distinct.length - 1)];
      Arrays.setAll(between, i -> Quantiles.middle(distinct[i], distinct[i + 1]));
      return between;
    }
    double[] cuts = new double[most - 1];
    for (int i = 0; i < cuts.length; i++) {
      cuts[i] = Quantiles.midpoint(sorted, (i + 1) / (double) most);
    }
    return Arrays.stream(cuts).distinct().toArray();
  }

  /** The number of thresholds below each value. */
  private static byte[] codes(double[] column, double[] thresholds) {
    byte[] codes = new byte[column.length];
    for (int row = 0; row < column.length; row++) {
      int below = 0;
      int above = thresholds.length;
      while (below < above) {
        int middle = (below + above) >>> 1;
        if (thresholds[middle] < column[row]) {
          below = middle + 1;
        } else {
          above = middle;
        }
      }
      codes[row] = (byte) below;
    }
    return codes;
  }

  int width() {
    return codes.length;
  }

  /** Bins of a column. */
  int count(int column) {
    return thresholds[column].length + 1;
  }

  /** The bin of every row of a column, unsigned. */
  byte[] codes(int column) {
    return codes[column];
  }

  /** The largest value of a bin; all but the last have one. */
  double threshold(int column, int bin) {
    return thresholds[column][bin];
  }
}
