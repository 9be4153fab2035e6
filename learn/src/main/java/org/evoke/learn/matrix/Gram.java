/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.matrix;

/** Products of a matrix with its own transpose and with vectors, always summed in row order. */
public final class Gram {
  /** Columns that are finished together, so that their part of the result stays in cache. */
  private static final int BLOCK = 64;

  private Gram() {}

  /**
   * The lower triangle of A' A; what lies above the diagonal is left 0.
   *
   * @param a rows x columns, row-major
   * @return columns x columns, row-major
   */
  public static double[] lower(double[] a, int rows, int columns) {
    double[] result = new double[columns * columns];
    for (int from = 0; from < columns; from += BLOCK) {
      int to = Math.min(columns, from + BLOCK);
      int row = 0;
      for (; row + 3 < rows; row += 4) {
        for (int i = from; i < to; i++) {
          addFour(result, i, a, row * columns, columns);
        }
      }
      for (; row < rows; row++) {
        for (int i = from; i < to; i++) {
          addOne(result, i, a, row * columns, columns);
        }
      }
    }
    return result;
  }

  private static void addFour(double[] c, int i, double[] a, int first, int columns) {
    int second = first + columns;
    int third = second + columns;
    int fourth = third + columns;
    double w = a[first + i];
    double x = a[second + i];
    double y = a[third + i];
    double z = a[fourth + i];
    int out = i * columns;
    for (int j = 0; j <= i; j++) {
      c[out + j] += w * a[first + j] + x * a[second + j] + y * a[third + j] + z * a[fourth + j];
    }
  }

  private static void addOne(double[] c, int i, double[] a, int row, int columns) {
    double w = a[row + i];
    for (int j = 0; j <= i; j++) {
      c[i * columns + j] += w * a[row + j];
    }
  }

  /**
   * A' v.
   *
   * @param a rows x columns, row-major
   * @param v one value for each row
   * @return one value for each column
   */
  public static double[] transposeTimes(double[] a, int rows, int columns, double[] v) {
    double[] result = new double[columns];
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < columns; j++) {
        result[j] += v[row] * a[row * columns + j];
      }
    }
    return result;
  }
}
