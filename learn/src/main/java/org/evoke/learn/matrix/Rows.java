/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.matrix;

import java.util.stream.IntStream;

/** Products of rows with a matrix, in which the bits of a row do not depend on the others. */
public final class Rows {
  /** Rows that share what has been read of the matrix. */
  private static final int BLOCK = 16;

  /** Multiplications from which several threads are worth their while. */
  private static final long MANY = 1 << 23;

  private Rows() {}

  /**
   * A B.
   *
   * @param a rows x inner, row-major
   * @param b inner x columns, row-major
   * @return rows x columns, row-major
   */
  public static double[] times(double[] a, int rows, int inner, double[] b, int columns) {
    double[] product = new double[rows * columns];
    IntStream blocks = IntStream.range(0, (rows + BLOCK - 1) / BLOCK);
    boolean many = (long) rows * inner * columns > MANY;
    (many ? blocks.parallel() : blocks)
        .forEach(
            block -> {
              int from = block * BLOCK;
              add(product, a, b, from, Math.min(rows, from + BLOCK), inner, columns);
            });
    return product;
  }

  /** B is read in strips of four rows, each used for all rows of the block. */
  private static void add(
      double[] c, double[] a, double[] b, int from, int to, int inner, int columns) {
    int d = 0;
    for (; d + 3 < inner; d += 4) {
      for (int row = from; row < to; row++) {
        addFour(c, row * columns, a, row * inner + d, b, d * columns, columns);
      }
    }
    for (; d < inner; d++) {
      for (int row = from; row < to; row++) {
        double x = a[row * inner + d];
        for (int j = 0; j < columns; j++) {
          c[row * columns + j] += x * b[d * columns + j];
        }
      }
    }
  }

  private static void addFour(
      double[] c, int out, double[] a, int at, double[] b, int first, int columns) {
    int second = first + columns;
    int third = second + columns;
    int fourth = third + columns;
    double w = a[at];
    double x = a[at + 1];
    double y = a[at + 2];
    double z = a[at + 3];
    for (int j = 0; j < columns; j++) {
      c[out + j] += w * b[first + j] + x * b[second + j] + y * b[third + j] + z * b[fourth + j];
    }
  }

  /**
   * The transpose.
   *
   * @param a rows x columns, row-major
   * @return columns x rows, row-major
   */
  public static double[] transposed(double[] a, int rows, int columns) {
    double[] result = new double[a.length];
    for (int row = 0; row < rows; row++) {
      for (int c = 0; c < columns; c++) {
        result[c * rows + row] = a[row * columns + c];
      }
    }
    return result;
  }

  /** The squared length of each row. */
  public static double[] squares(double[] a, int rows, int columns) {
    double[] squares = new double[rows];
    for (int row = 0; row < rows; row++) {
      for (int c = 0; c < columns; c++) {
        double x = a[row * columns + c];
        squares[row] += x * x;
      }
    }
    return squares;
  }
}
