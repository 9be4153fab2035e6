/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

import org.evoke.core.InputException;

/** Rows in deviations of the training rows; a column that is constant there keeps its unit. */
final class Standardised {
  private Standardised() {}

  static double[][] rows(double[] values, int width, int[] train, int[] rows) {
    if (width < 1 || values.length % width != 0) {
      throw new InputException(values.length + " values do not fill rows of " + width + " columns");
    }
    double[] mean = new double[width];
    double[] deviation = new double[width];
    for (int row : train) {
      for (int c = 0; c < width; c++) {
        mean[c] += values[row * width + c] / train.length;
      }
    }
    for (int row : train) {
      for (int c = 0; c < width; c++) {
        double rest = values[row * width + c] - mean[c];
        deviation[c] += rest * rest / train.length;
      }
    }
    for (int c = 0; c < width; c++) {
      boolean constant = deviation[c] <= 1e-24 * mean[c] * mean[c];
      deviation[c] = constant ? 1 : Math.sqrt(deviation[c]);
    }
    return scaled(values, mean, deviation, rows);
  }

  private static double[][] scaled(double[] values, double[] mean, double[] deviation, int[] rows) {
    int width = mean.length;
    double[][] scaled = new double[rows.length][width];
    for (int i = 0; i < rows.length; i++) {
      for (int c = 0; c < width; c++) {
        double value = values[rows[i] * width + c];
        scaled[i][c] = (value - mean[c]) / deviation[c];
        if (!Double.isFinite(scaled[i][c])) {
          throw new InputException(
              "row " + rows[i] + ", column " + c + ": value is " + value + ", must be finite");
        }
      }
    }
    return scaled;
  }
}
