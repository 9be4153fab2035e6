/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.svr;

import org.evoke.learn.blas.Blas;

/**
 * Inner products of rows with each other; every kernel matrix of the same rows follows from them.
 */
public final class InnerProducts {
  private final double[] products;
  private final int rows;

  /**
   * Computes them.
   *
   * @param values n x D, row-major
   * @param rows n
   */
  public InnerProducts(double[] values, int rows, int columns) {
    this.rows = rows;
    this.products = Blas.gram(values, rows, columns);
  }

  /** Number of rows n. */
  public int rows() {
    return rows;
  }

  /** The product of two rows, the first number not below the second. */
  double of(int first, int second) {
    return products[first * rows + second];
  }
}
