/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.neighbour;

import java.util.Arrays;
import org.evoke.learn.RowKeepingRegressor;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.matrix.Rows;

/** The training rows, and how many of them are asked. */
final class NeighbourRegressor implements RowKeepingRegressor {
  private final double[] columns;
  private final double[][] labels;
  private final int rows;
  private final int width;
  private final int k;
  private final boolean weighted;

  NeighbourRegressor(TrainingSet set, int k, boolean weighted) {
    this.columns = Rows.transposed(set.values(), set.rows(), set.width());
    this.labels = set.labels();
    this.rows = set.rows();
    this.width = set.width();
    this.k = k;
    this.weighted = weighted;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int targets() {
    return labels.length;
  }

  @Override
  public double[][] predict(double[] values, int count) {
    double[][] predicted = new double[labels.length][count];
    for (int row = 0; row < count; row++) {
      double[] squares = squares(values, row * width);
      int[] nearest = nearest(squares);
      double[] weights = weights(squares, nearest);
      for (int target = 0; target < labels.length; target++) {
        predicted[target][row] = mean(labels[target], nearest, weights);
      }
    }
    return predicted;
  }

  /** Squared distance to every training row. */
  private double[] squares(double[] values, int from) {
    double[] squares = new double[rows];
    for (int c = 0; c < width; c++) {
      double x = values[from + c];
      int base = c * rows;
      for (int j = 0; j < rows; j++) {
        double off = x - columns[base + j];
        squares[j] += off * off;
      }
    }
    return squares;
  }

  /** The nearest rows by insertion into a short list; of equals, the first rows. */
  private int[] nearest(double[] squares) {
    int[] nearest = new int[k];
    int count = 0;
    for (int row = 0; row < rows; row++) {
      if (count == k && !(squares[row] < squares[nearest[k - 1]])) {
        continue;
      }
      int place = count < k ? count++ : k - 1;
      while (place > 0 && squares[row] < squares[nearest[place - 1]]) {
        nearest[place] = nearest[place - 1];
        place--;
      }
      nearest[place] = row;
    }
    return nearest;
  }

  private double[] weights(double[] squares, int[] nearest) {
    double[] weights = new double[k];
    boolean exact = squares[nearest[0]] == 0;
    for (int i = 0; i < k; i++) {
      double distance = Math.sqrt(squares[nearest[i]]);
      double near = exact ? (distance == 0 ? 1 : 0) : Math.sqrt(squares[nearest[0]]) / distance;
      weights[i] = weighted && !Double.isNaN(near) ? near : 1;
    }
    return weights;
  }

  private static double mean(double[] labels, int[] nearest, double[] weights) {
    double sum = 0;
    for (int i = 0; i < nearest.length; i++) {
      sum += weights[i] * labels[nearest[i]];
    }
    return sum / Arrays.stream(weights).sum();
  }

  @Override
  public String family() {
    return NeighbourTrainer.FAMILY;
  }
}
