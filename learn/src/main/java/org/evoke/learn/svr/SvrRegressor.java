/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.svr;

import org.evoke.learn.RowKeepingRegressor;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.matrix.Rows;

/** A sum of kernels with the support vectors of each output, which are rows of the training set. */
public final class SvrRegressor implements RowKeepingRegressor {
  /** Rows whose kernels are held at a time. */
  private static final int BATCH = 256;

  private final Kernel kernel;
  private final int width;
  private final DualSolution[] solutions;
  private final Support[] supports;

  /**
   * The support vectors of one output.
   *
   * @param vectors D x S, one vector in each column
   * @param squares squared length of each
   * @param coefficients coefficient of each
   * @param intercept what is added
   */
  private record Support(
      double[] vectors, double[] squares, double[] coefficients, double intercept) {}

  /**
   * Puts one together.
   *
   * @param set the rows that were fitted
   * @param kernel the kernel that they were fitted with
   * @param solutions one for each output
   */
  public SvrRegressor(TrainingSet set, Kernel kernel, DualSolution... solutions) {
    this.kernel = kernel;
    this.width = set.width();
    this.solutions = solutions.clone();
    this.supports = new Support[solutions.length];
    for (int target = 0; target < solutions.length; target++) {
      supports[target] = support(set, solutions[target]);
    }
  }

  private static Support support(TrainingSet set, DualSolution solution) {
    int count = solution.supportVectors();
    int[] rows = new int[count];
    double[] coefficients = new double[count];
    int next = 0;
    for (int row = 0; row < solution.coefficients().length; row++) {
      if (solution.coefficients()[row] != 0) {
        coefficients[next] = solution.coefficients()[row];
        rows[next++] = row;
      }
    }
    double[] vectors = set.values(rows);
    return new Support(
        Rows.transposed(vectors, count, set.width()),
        Rows.squares(vectors, count, set.width()),
        coefficients,
        solution.intercept());
  }

  /** What was found for an output. */
  public DualSolution solution(int target) {
    return solutions[target];
  }

  /**
   * The dual objective of an output with the kernel in double precision; {@link
   * DualSolution#objective()} is that of the kernel rounded to float32, which was minimised.
   */
  public double objective(int target) {
    Support support = supports[target];
    int size = support.coefficients.length;
    double[] rows = Rows.transposed(support.vectors, width, size);
    double[] products = Rows.times(rows, size, width, support.vectors, size);
    double lost = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double exact = kernel.of(products[i * size + j], support.squares[i], support.squares[j]);
        lost += support.coefficients[i] * support.coefficients[j] * (exact - (float) exact) / 2;
      }
    }
    return solutions[target].objective() + lost;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int targets() {
    return supports.length;
  }

  @Override
  public double[][] predict(double[] values, int rows) {
    double[][] predicted = new double[supports.length][rows];
    for (int from = 0; from < rows; from += BATCH) {
      int count = Math.min(BATCH, rows - from);
      double[] part = new double[count * width];
      System.arraycopy(values, from * width, part, 0, part.length);
      double[] squares = Rows.squares(part, count, width);
      for (int target = 0; target < supports.length; target++) {
        Support support = supports[target];
        int size = support.coefficients.length;
        double[] products = Rows.times(part, count, width, support.vectors, size);
        for (int row = 0; row < count; row++) {
          predicted[target][from + row] = weigh(support, products, row, squares[row]);
        }
      }
    }
    return predicted;
  }

  private double weigh(Support support, double[] products, int row, double square) {
    int size = support.coefficients.length;
    double sum = 0;
    for (int k = 0; k < size; k++) {
      double product = products[row * size + k];
      sum += support.coefficients[k] * kernel.of(product, support.squares[k], square);
    }
    return sum + support.intercept;
  }

  @Override
  public String family() {
    return SvrTrainer.FAMILY;
  }
}
