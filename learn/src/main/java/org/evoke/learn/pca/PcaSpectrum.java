/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.pca;

import org.evoke.core.InputException;
import org.evoke.learn.blas.Blas;
import org.evoke.learn.matrix.Rows;

/**
 * All principal components of some rows, computed once, from which any number can be kept. They are
 * the eigenvectors of the smaller of the two products of the centred matrix with its transpose:
 * with fewer rows than columns, of X X' (the Gram matrix; Turk and Pentland 1991), whose
 * eigenvectors are the scaled scores of the rows.
 */
public final class PcaSpectrum {
  private final double[] centred;
  private final double[] means;
  private final int rows;
  private final int width;
  private final double[] vectors;
  private final double[] eigenvalues;

  /**
   * Finds the components.
   *
   * @param values n x D, row-major, finite
   * @param rows n, at least 2
   * @throws InputException when there are too few rows, or nothing varies
   */
  public PcaSpectrum(double[] values, int rows, int width) {
    if (rows < 2) {
      throw new InputException(rows + " rows to find principal components of, need at least 2");
    }
    this.rows = rows;
    this.width = width;
    this.means = means(values, rows, width);
    this.centred = Pca.less(values, means);
    int size = Math.min(rows, width);
    this.vectors =
        rows < width ? Blas.gram(centred, rows, width) : Blas.columnGram(centred, width, rows);
    this.eigenvalues = Blas.eigen(vectors, size);
    clearRounding();
    if (!(eigenvalues[size - 1] > 0)) {
      throw new InputException(
          "all "
              + width
              + " columns are constant in the "
              + rows
              + " training rows; pca has"
              + " nothing to keep");
    }
  }

  private static double[] means(double[] values, int rows, int width) {
    double[] means = new double[width];
    for (int row = 0; row < rows; row++) {
      for (int c = 0; c < width; c++) {
        means[c] += values[row * width + c] / rows;
      }
    }
    return means;
  }

  /** Eigenvalues that rounding alone could have made are none. */
  private void clearRounding() {
    int size = eigenvalues.length;
    double rounding = Math.max(rows, width) * Math.ulp(1.0) * eigenvalues[size - 1];
    for (int i = 0; i < size; i++) {
      eigenvalues[i] = eigenvalues[i] > rounding ? eigenvalues[i] : 0;
    }
  }

  /** The variance of each component, n - 1 in the denominator, largest first. */
  public double[] variances() {
    int size = eigenvalues.length;
    double[] variances = new double[size];
    for (int k = 0; k < size; k++) {
      variances[k] = eigenvalues[size - 1 - k] / (rows - 1);
    }
    return variances;
  }

  /**
   * The smallest number of components whose share of the variance exceeds this one. What is left
   * over is summed from its small end, so that shares very near to 1 mean something.
   */
  public int kept(double variance) {
    double total = 0;
    for (double eigenvalue : eigenvalues) {
      total += eigenvalue;
    }
    double left = 0;
    for (int i = 0; i < eigenvalues.length; i++) {
      left += eigenvalues[i];
      if (eigenvalues[i] > 0 && left / total >= 1 - variance) {
        return eigenvalues.length - i;
      }
    }
    return 1;
  }

  /** The map to the components that these settings keep. */
  public Pca keep(PcaSettings settings) {
    int kept = kept(settings.variance());
    double[] directions =
        rows < width
            ? Blas.transposedTimes(centred, width, leading(kept), kept, rows)
            : leading(kept);
    for (int k = 0; k < kept; k++) {
      scale(directions, kept, k, factor(k, settings.whiten()));
    }
    return new Pca(means, directions, kept);
  }

  /** The kept eigenvectors as columns, largest eigenvalue first, each with a fixed sign. */
  private double[] leading(int kept) {
    int size = eigenvalues.length;
    double[] columns = new double[size * kept];
    for (int k = 0; k < kept; k++) {
      int from = (size - 1 - k) * size;
      double sign = sign(from, size);
      for (int i = 0; i < size; i++) {
        columns[i * kept + k] = sign * vectors[from + i];
      }
    }
    return columns;
  }

  /** Makes the entry of largest size positive. */
  private double sign(int from, int size) {
    double largest = 0;
    for (int i = 0; i < size; i++) {
      largest = Math.abs(vectors[from + i]) > Math.abs(largest) ? vectors[from + i] : largest;
    }
    return largest < 0 ? -1 : 1;
  }

  /** What makes a direction of length 1, or one whose scores have variance 1. */
  private double factor(int k, boolean whiten) {
    double eigenvalue = eigenvalues[eigenvalues.length - 1 - k];
    double unit = rows < width ? 1 / Math.sqrt(eigenvalue) : 1;
    return whiten ? unit / Math.sqrt(eigenvalue / (rows - 1)) : unit;
  }

  private static void scale(double[] directions, int kept, int k, double factor) {
    for (int i = k; i < directions.length; i += kept) {
      directions[i] *= factor;
    }
  }

  /**
   * The scores of the rows themselves.
   *
   * @return n x number kept, row-major; what {@link Pca#apply} gives up to rounding
   */
  public double[] scores(PcaSettings settings) {
    int kept = kept(settings.variance());
    double[] leading = leading(kept);
    double[] scores = rows < width ? leading : Rows.times(centred, rows, width, leading, kept);
    for (int k = 0; k < kept; k++) {
      double eigenvalue = eigenvalues[eigenvalues.length - 1 - k];
      double length = rows < width ? eigenvalue * factor(k, false) : 1;
      scale(
          scores,
          kept,
          k,
          settings.whiten() ? length * Math.sqrt((rows - 1) / eigenvalue) : length);
    }
    return scores;
  }
}
