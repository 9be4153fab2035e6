/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.svr;

import java.util.stream.IntStream;
import org.evoke.core.InputException;

/**
 * The kernel of every pair of training rows, rounded to float32 as in libsvm: half the memory, and
 * the same optimum. It serves any number of fits: several outputs, costs and tolerances. Not
 * changed after construction.
 */
public final class KernelMatrix {
  private final float[][] entries;
  private final double[] diagonal;

  /**
   * Computes the kernel of every pair.
   *
   * @throws InputException when an entry is not finite, as for columns that were not scaled
   */
  public KernelMatrix(InnerProducts products, Kernel kernel) {
    int rows = products.rows();
    entries = new float[rows][rows];
    diagonal = new double[rows];
    IntStream.range(0, rows)
        .parallel()
        .forEach(
            i -> {
              double square = products.of(i, i);
              diagonal[i] = kernel.of(square, square, square);
              for (int j = 0; j <= i; j++) {
                double value = kernel.of(products.of(i, j), square, products.of(j, j));
                entries[i][j] = (float) value;
                entries[j][i] = (float) value;
              }
            });
    requireFinite(kernel);
  }

  private void requireFinite(Kernel kernel) {
    for (int i = 0; i < entries.length; i++) {
      for (int j = 0; j <= i; j++) {
        if (!Float.isFinite(entries[i][j])) {
          throw new InputException(
              "the "
                  + kernel.kind().id()
                  + " kernel of training rows "
                  + i
                  + " and "
                  + j
                  + " is "
                  + entries[i][j]
                  + ", must be finite; scale the columns or choose a smaller gamma, coef0 or"
                  + " degree");
        }
      }
    }
  }

  /** Number of rows n. */
  public int rows() {
    return entries.length;
  }

  /** The kernel of a row with every row. */
  float[] row(int number) {
    return entries[number];
  }

  /** The kernel of a row with itself, not rounded. */
  double diagonal(int number) {
    return diagonal[number];
  }

  /** The part of the matrix that belongs to some rows, for a fit on them alone. */
  public KernelMatrix select(int[] rows) {
    float[][] part = new float[rows.length][rows.length];
    double[] own = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      own[i] = diagonal[rows[i]];
      for (int j = 0; j < rows.length; j++) {
        part[i][j] = entries[rows[i]][rows[j]];
      }
    }
    return new KernelMatrix(part, own);
  }

  private KernelMatrix(float[][] entries, double[] diagonal) {
    this.entries = entries;
    this.diagonal = diagonal;
  }
}
