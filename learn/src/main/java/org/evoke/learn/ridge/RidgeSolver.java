/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.ridge;

import org.evoke.learn.matrix.Cholesky;
import org.evoke.learn.matrix.Gram;
import org.evoke.learn.matrix.Rows;

/** Weights w that minimise |y - Z w|^2 + penalty w' P w (Hoerl and Kennard 1970). */
final class RidgeSolver {
  private RidgeSolver() {}

  /**
   * Solves for one output.
   *
   * @param features Z, n x M, row-major
   * @param centred y less its mean, n values
   * @param penalty at least 0
   * @param shape P, the lower triangle of an M x M matrix, or null for the identity
   */
  static double[] weights(double[] features, double[] centred, double penalty, double[] shape) {
    int rows = centred.length;
    int size = features.length / rows;
    if (shape == null && rows < size) {
      return ofRows(features, rows, size, centred, penalty);
    }
    double[] normal = Gram.lower(features, rows, size);
    if (shape == null) {
      for (int i = 0; i < size; i++) {
        normal[i * size + i] += penalty;
      }
    } else {
      for (int i = 0; i < normal.length; i++) {
        normal[i] += penalty * shape[i];
      }
    }
    double[] right = Gram.transposeTimes(features, rows, size, centred);
    return Cholesky.of(normal, size).solve(right);
  }

  /**
   * The same with fewer rows than features, by the smaller matrix Z Z': w = Z' (Z Z' + penalty
   * I)^-1 y (Saunders, Gammerman and Vovk 1998).
   */
  private static double[] ofRows(
      double[] features, int rows, int size, double[] centred, double penalty) {
    double[] products = Gram.lower(Rows.transposed(features, rows, size), size, rows);
    for (int i = 0; i < rows; i++) {
      products[i * rows + i] += penalty;
    }
    double[] dual = Cholesky.of(products, rows).solve(centred);
    return Gram.transposeTimes(features, rows, size, dual);
  }

  /** The mean of the labels. */
  static double mean(double[] labels) {
    double sum = 0;
    for (double label : labels) {
      sum += label;
    }
    return sum / labels.length;
  }

  /** The labels less a number. */
  static double[] less(double[] labels, double mean) {
    double[] centred = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      centred[i] = labels[i] - mean;
    }
    return centred;
  }
}
