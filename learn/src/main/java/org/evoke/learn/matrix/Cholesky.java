/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.matrix;

import java.util.Arrays;

/**
 * The factor L of a symmetric positive definite matrix L L', computed in blocks of columns: a block
 * is finished, then taken off what is to its right.
 */
public final class Cholesky {
  private static final int BLOCK = 48;

  private final double[] lower;
  private final int n;

  private Cholesky(double[] lower, int n) {
    this.lower = lower;
    this.n = n;
  }

  /**
   * Factors a matrix.
   *
   * @param matrix n x n, row-major; only its lower triangle is read
   * @throws ArithmeticException when it is not positive definite
   */
  public static Cholesky of(double[] matrix, int n) {
    double[] c = Arrays.copyOf(matrix, n * n);
    for (int from = 0; from < n; from += BLOCK) {
      int to = Math.min(n, from + BLOCK);
      for (int j = from; j < to; j++) {
        column(c, n, from, j);
      }
      takeOff(c, n, from, to);
    }
    return new Cholesky(c, n);
  }

  private static void column(double[] c, int n, int from, int j) {
    double square = c[j * n + j] - dot(c, j * n, j * n, from, j);
    if (!(square > 0)) {
      throw new ArithmeticException("matrix is not positive definite at column " + j);
    }
    double pivot = Math.sqrt(square);
    c[j * n + j] = pivot;
    for (int i = j + 1; i < n; i++) {
      c[i * n + j] = (c[i * n + j] - dot(c, i * n, j * n, from, j)) / pivot;
    }
  }

  private static double dot(double[] c, int a, int b, int from, int to) {
    double sum = 0;
    for (int p = from; p < to; p++) {
      sum += c[a + p] * c[b + p];
    }
    return sum;
  }

  /** Subtracts the products of the finished columns from the triangle to their right. */
  private static void takeOff(double[] c, int n, int from, int to) {
    int width = to - from;
    double[] panel = new double[width * n];
    for (int i = to; i < n; i++) {
      for (int p = 0; p < width; p++) {
        panel[p * n + i] = c[i * n + from + p];
      }
    }
    for (int i = to; i < n; i++) {
      int p = 0;
      for (; p + 3 < width; p += 4) {
        takeFour(c, panel, n, i, p, to);
      }
      for (; p < width; p++) {
        double x = panel[p * n + i];
        for (int j = to; j <= i; j++) {
          c[i * n + j] -= x * panel[p * n + j];
        }
      }
    }
  }

  private static void takeFour(double[] c, double[] panel, int n, int i, int p, int to) {
    int first = p * n;
    int second = first + n;
    int third = second + n;
    int fourth = third + n;
    double w = panel[first + i];
    double x = panel[second + i];
    double y = panel[third + i];
    double z = panel[fourth + i];
    int out = i * n;
    for (int j = to; j <= i; j++) {
      c[out + j] -=
          w * panel[first + j]
              + x * panel[second + j]
              + y * panel[third + j]
              + z * panel[fourth + j];
    }
  }

  /** The solution x of L L' x = b. */
  public double[] solve(double[] b) {
    double[] x = Arrays.copyOf(b, n);
    for (int i = 0; i < n; i++) {
      double sum = x[i];
      for (int j = 0; j < i; j++) {
        sum -= lower[i * n + j] * x[j];
      }
      x[i] = sum / lower[i * n + i];
    }
    for (int i = n - 1; i >= 0; i--) {
      x[i] /= lower[i * n + i];
      for (int j = 0; j < i; j++) {
        x[j] -= lower[i * n + j] * x[i];
      }
    }
    return x;
  }

  /** L v: turns independent numbers into ones with this matrix as covariance. */
  public double[] times(double[] v) {
    double[] product = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int j = 0; j <= i; j++) {
        sum += lower[i * n + j] * v[j];
      }
      product[i] = sum;
    }
    return product;
  }
}
