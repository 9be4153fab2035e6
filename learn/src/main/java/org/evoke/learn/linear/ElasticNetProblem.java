/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.linear;

import java.util.Arrays;
import org.evoke.learn.matrix.Cholesky;
import org.evoke.learn.matrix.Rows;

/**
 * Minimises 1/(2n) |y - Xw - b|^2 + alpha (mix |w|_1 + (1 - mix)/2 |w|^2) over w and b (Zou and
 * Hastie 2005) by coordinate descent on the columns in use, with inner products of columns that are
 * computed when a column comes into use (Friedman, Hastie and Tibshirani 2010, section 2.2). It
 * keeps its last solution as the start of the next one. Not safe for use by several threads.
 */
public final class ElasticNetProblem {
  /** Sweeps after which the end is computed, if it can be. */
  private static final int BETWEEN_JUMPS = 20;

  /** Penalties on the way to one that is far off. */
  private static final int STEPS = 10;

  private final int rows;
  private final int width;
  private final double[] means;
  private final double[] lengths;
  private final double labelMean;
  private final double labelDeviation;
  private final double[] columns;
  private final double[][] products;
  private final double[] correlations;
  private final double[] weights;
  private int[] used = {};

  /**
   * The problem of one output.
   *
   * @param values n x D, row-major
   * @param labels n
   */
  public ElasticNetProblem(double[] values, double[] labels) {
    this(values, labels, false);
  }

  /**
   * The problem of one output.
   *
   * @param values n x D, row-major
   * @param labels n
   * @param normalise as {@link ElasticNetSettings#normalise}
   */
  public ElasticNetProblem(double[] values, double[] labels, boolean normalise) {
    this.rows = labels.length;
    this.width = values.length / rows;
    this.columns = Rows.transposed(values, rows, width);
    this.means = new double[width];
    this.lengths = new double[width];
    this.labelMean = Arrays.stream(labels).sum() / rows;
    double[] centred = Arrays.stream(labels).map(label -> label - labelMean).toArray();
    this.labelDeviation = Math.sqrt(Arrays.stream(centred).map(y -> y * y).sum() / rows);
    this.products = new double[width][];
    this.correlations = new double[width];
    this.weights = new double[width];
    for (int c = 0; c < width; c++) {
      means[c] = centre(c);
      lengths[c] = normalise ? shorten(c) : 1;
      correlations[c] = dot(columns, c * rows, centred, 0) / rows;
    }
  }

  private double centre(int column) {
    double mean = 0;
    for (int i = column * rows; i < (column + 1) * rows; i++) {
      mean += columns[i] / rows;
    }
    for (int i = column * rows; i < (column + 1) * rows; i++) {
      columns[i] -= mean;
    }
    return mean;
  }

  /** Divides a column by its length, if it has one, and returns that. */
  private double shorten(int column) {
    double length = Math.sqrt(dot(columns, column * rows, columns, column * rows));
    if (!(length > 0)) {
      return 1;
    }
    for (int i = column * rows; i < (column + 1) * rows; i++) {
      columns[i] /= length;
    }
    return length;
  }

  /** Four sums side by side. */
  private double dot(double[] a, int from, double[] b, int start) {
    double w = 0;
    double x = 0;
    double y = 0;
    double z = 0;
    int i = 0;
    for (; i + 3 < rows; i += 4) {
      w += a[from + i] * b[start + i];
      x += a[from + i + 1] * b[start + i + 1];
      y += a[from + i + 2] * b[start + i + 2];
      z += a[from + i + 3] * b[start + i + 3];
    }
    for (; i < rows; i++) {
      w += a[from + i] * b[start + i];
    }
    return (w + x) + (y + z);
  }

  /** The smallest penalty that leaves all columns out. */
  public double largestAlpha(double mix) {
    return Arrays.stream(correlations).map(Math::abs).max().orElse(0) / mix;
  }

  /**
   * Solves for a penalty, beginning at the last solution.
   *
   * @param alpha positive
   * @return whether the tolerance was reached within the sweeps allowed
   */
  public boolean solve(double alpha, ElasticNetSettings settings) {
    double absolute = alpha * settings.mix();
    double square = alpha * (1 - settings.mix());
    int sweeps = settings.sweeps();
    boolean complete = false;
    while (!complete && sweeps > 0) {
      sweeps = descend(absolute, square, settings.tolerance() * labelDeviation, sweeps);
      complete = !takeUp(absolute);
    }
    return complete && sweeps > 0;
  }

  /** Sweeps over the columns in use until they hardly change; returns the sweeps left. */
  private int descend(double absolute, double square, double tolerance, int sweeps) {
    double[] slopes = slopes();
    for (int left = sweeps; left > 0; left--) {
      if (sweep(slopes, absolute, square) <= tolerance) {
        return left - 1;
      }
      if ((sweeps - left) % BETWEEN_JUMPS == BETWEEN_JUMPS - 1 && jump(absolute, square)) {
        slopes = slopes();
      }
    }
    return 0;
  }

  /** One sweep; returns the largest change of the fitted values, as a standard deviation. */
  private double sweep(double[] slopes, double absolute, double square) {
    double largest = 0;
    for (int k = 0; k < used.length; k++) {
      double[] own = products[used[k]];
      double norm = own[used[k]];
      double old = weights[used[k]];
      double target = slopes[k] + norm * old;
      double next =
          Math.signum(target) * Math.max(0, Math.abs(target) - absolute) / (norm + square);
      double change = next - old;
      if (change != 0) {
        weights[used[k]] = next;
        for (int j = 0; j < used.length; j++) {
          slopes[j] -= change * own[used[j]];
        }
        largest = Math.max(largest, Math.abs(change) * Math.sqrt(norm));
      }
    }
    return largest;
  }

  /**
   * Jumps to where the sweeps are heading as long as no weight changes its sign: there the
   * conditions are linear equations. False when a sign would change or the equations have no single
   * solution.
   */
  private boolean jump(double absolute, double square) {
    int[] moving = Arrays.stream(used).filter(c -> weights[c] != 0).toArray();
    int size = moving.length;
    double[] matrix = new double[size * size];
    double[] right = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i * size + j] = products[moving[i]][moving[j]] + (i == j ? square : 0);
      }
      right[i] = correlations[moving[i]] - absolute * Math.signum(weights[moving[i]]);
    }
    double[] solution;
    try {
      solution = Cholesky.of(matrix, size).solve(right);
    } catch (ArithmeticException e) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (!(solution[i] * weights[moving[i]] > 0)) {
        return false;
      }
    }
    for (int i = 0; i < size; i++) {
      weights[moving[i]] = solution[i];
    }
    return true;
  }

  private double[] slopes() {
    return Arrays.stream(used).mapToDouble(this::slope).toArray();
  }

  /** x'(y - Xw) / n of a column. */
  private double slope(int column) {
    double slope = correlations[column];
    for (int other : used) {
      slope -= weights[other] * products[other][column];
    }
    return slope;
  }

  /** Brings columns into use that the penalty no longer keeps out; false when there are none. */
  private boolean takeUp(double absolute) {
    double[] slopes = correlations.clone();
    for (int other : used) {
      double weight = weights[other];
      double[] own = products[other];
      for (int c = 0; weight != 0 && c < width; c++) {
        slopes[c] -= weight * own[c];
      }
    }
    int before = used.length;
    int[] next = Arrays.copyOf(used, width);
    int count = before;
    for (int c = 0; c < width; c++) {
      if (products[c] == null && Math.abs(slopes[c]) > absolute) {
        products[c] = productsOf(c);
        next[count++] = c;
      }
    }
    used = Arrays.copyOf(next, count);
    return count > before;
  }

  private double[] productsOf(int column) {
    double[] own = new double[width];
    for (int c = 0; c < width; c++) {
      own[c] = dot(columns, column * rows, columns, c * rows) / rows;
    }
    return own;
  }

  /** The weights of the last solution, one for each column as it was given. */
  public double[] weights() {
    double[] given = weights.clone();
    for (int c = 0; c < width; c++) {
      given[c] /= lengths[c];
    }
    return given;
  }

  /** The intercept of the last solution. */
  public double intercept() {
    double intercept = labelMean;
    for (int c = 0; c < width; c++) {
      intercept -= weights[c] / lengths[c] * means[c];
    }
    return intercept;
  }

  /**
   * What the last solution predicts.
   *
   * @param values rows x D, row-major
   */
  public double[] predict(double[] values, int count) {
    double[] own = weights();
    double intercept = intercept();
    double[] predicted = new double[count];
    for (int row = 0; row < count; row++) {
      double sum = intercept;
      for (int c = 0; c < width; c++) {
        sum += own[c] * values[row * width + c];
      }
      predicted[row] = sum;
    }
    return predicted;
  }

  /**
   * Solves for a penalty that is far from the last one: comes to it from above in steps, so that
   * few columns are taken up in vain.
   *
   * @return whether the tolerance was reached within the sweeps allowed
   */
  public boolean approach(double alpha, ElasticNetSettings settings) {
    double top = largestAlpha(settings.mix());
    for (int step = 1; step < STEPS && alpha < top; step++) {
      solve(top * StrictMath.pow(alpha / top, step / (double) STEPS), settings);
    }
    return solve(alpha, settings);
  }
}
