/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.blas;

import java.util.stream.IntStream;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas;
import org.evoke.core.UnavailableException;

/**
 * Products and eigenvectors of large matrices by OpenBLAS. A product is cut into strips of a fixed
 * number of rows, each computed by one thread, so that its bits do not depend on the number of
 * threads. They may differ between kinds of processors.
 */
public final class Blas {
  /** Rows of a strip. */
  private static final int STRIP = 256;

  private static boolean loaded;

  private Blas() {}

  /**
   * A A', its lower triangle; what lies above the diagonal is unspecified.
   *
   * @param a m x k, row-major
   * @return m x m, row-major
   * @throws UnavailableException when the library cannot be loaded
   */
  public static double[] gram(double[] a, int m, int k) {
    return strips(new Factor(a, k, false), new Factor(a, k, true), m, m, k, true);
  }

  /**
   * A' A, its lower triangle; what lies above the diagonal is unspecified.
   *
   * @param a k x m, row-major
   * @return m x m, row-major
   * @throws UnavailableException when the library cannot be loaded
   */
  public static double[] columnGram(double[] a, int m, int k) {
    return strips(new Factor(a, m, true), new Factor(a, m, false), m, m, k, true);
  }

  /**
   * A' B.
   *
   * @param a k x m, row-major
   * @param b k x n, row-major
   * @return m x n, row-major
   * @throws UnavailableException when the library cannot be loaded
   */
  public static double[] transposedTimes(double[] a, int m, double[] b, int n, int k) {
    return strips(new Factor(a, m, true), new Factor(b, n, false), m, n, k, false);
  }

  /**
   * Eigenvalues, ascending, and eigenvectors of a symmetric matrix.
   *
   * @param matrix n x n, row-major; its lower triangle is read, and row i becomes the eigenvector
   *     of the i-th eigenvalue
   * @return the n eigenvalues
   * @throws UnavailableException when the library cannot be loaded
   * @throws ArithmeticException when the iteration does not end
   */
  public static double[] eigen(double[] matrix, int n) {
    load();
    double[] values = new double[n];
    // The lower triangle by rows is the upper triangle by columns.
    int info =
        openblas.LAPACKE_dsyevd(
            openblas.LAPACK_COL_MAJOR, (byte) 'V', (byte) 'U', n, matrix, n, values);
    if (info != 0) {
      throw new ArithmeticException("eigenvectors of a " + n + " x " + n + " matrix: " + info);
    }
    return values;
  }

  /** A matrix, the length of its rows in memory, and whether it is meant transposed. */
  private record Factor(double[] values, int stride, boolean transposed) {
    int operation() {
      return transposed ? openblas.CblasTrans : openblas.CblasNoTrans;
    }

    /** Where the part begins that gives the rows of the product from this one on. */
    long start(int row) {
      return transposed ? row : (long) row * stride;
    }
  }

  private static double[] strips(Factor a, Factor b, int m, int n, int k, boolean triangle) {
    load();
    double[] product = new double[Math.multiplyExact(m, n)];
    int count = (m + STRIP - 1) / STRIP;
    try (DoublePointer left = new DoublePointer(a.values);
        DoublePointer other = a.values == b.values ? null : new DoublePointer(b.values);
        DoublePointer result = new DoublePointer(product.length)) {
      DoublePointer right = other == null ? left : other;
      IntStream.range(0, count)
          .parallel()
          .forEach(
              strip -> {
                int from = strip * STRIP;
                int to = Math.min(m, from + STRIP);
                openblas.cblas_dgemm(
                    openblas.CblasRowMajor,
                    a.operation(),
                    b.operation(),
                    to - from,
                    triangle ? to : n,
                    k,
                    1,
                    at(left, a.start(from)),
                    a.stride,
                    right,
                    b.stride,
                    0,
                    at(result, (long) from * n),
                    n);
              });
      result.get(product);
    }
    return product;
  }

  private static DoublePointer at(DoublePointer pointer, long position) {
    return new DoublePointer((Pointer) pointer).position(position);
  }

  /** One thread for each call: two would wait for each other where other work is going on. */
  private static synchronized void load() {
    if (loaded) {
      return;
    }
    try {
      Loader.load(openblas.class);
      openblas.blas_set_num_threads(1);
      loaded = true;
    } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
      throw new UnavailableException(
          "OpenBLAS could not be loaded on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + ", which PCA and kernels need: "
              + e.getMessage(),
          e);
    }
  }
}
