/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.linear;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.InputException;

/** Chooses the penalty of an elastic net by cross-validation inside the training rows. */
final class AlphaChoice {
  private final double[] values;
  private final double[] labels;
  private final int width;
  private final ElasticNetSettings settings;

  AlphaChoice(double[] values, double[] labels, ElasticNetSettings settings) {
    if (labels.length < settings.folds()) {
      throw new InputException(
          labels.length
              + " rows are too few to choose alpha by "
              + settings.folds()
              + " folds, need at least one row for each");
    }
    this.values = values;
    this.labels = labels;
    this.width = values.length / labels.length;
    this.settings = settings;
  }

  /** The largest alpha first, evenly spaced in their logarithms. */
  double[] alphas() {
    double largest = new ElasticNetProblem(values, labels).largestAlpha(settings.mix());
    double top = Math.max(largest, Double.MIN_NORMAL / settings.smallest());
    double[] alphas = new double[settings.alphas()];
    for (int k = 0; k < alphas.length; k++) {
      double share = k / (double) (alphas.length - 1);
      alphas[k] = top * StrictMath.pow(settings.smallest(), share);
    }
    return alphas;
  }

  /** The first alpha with the smallest mean over the folds of the mean squared error. */
  double best() {
    double[] alphas = alphas();
    List<double[]> errors =
        IntStream.range(0, settings.folds())
            .parallel()
            .mapToObj(fold -> errors(fold, alphas))
            .toList();
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < alphas.length; k++) {
      double sum = 0;
      for (double[] fold : errors) {
        sum += fold[k];
      }
      if (sum < least) {
        least = sum;
        best = k;
      }
    }
    return alphas[best];
  }

  /** Mean squared errors on one part of what is fitted on the others, for each alpha. */
  private double[] errors(int fold, double[] alphas) {
    int from = start(fold);
    int to = start(fold + 1);
    ElasticNetProblem problem =
        new ElasticNetProblem(without(values, from * width, to * width), without(labels, from, to));
    double[] errors = new double[alphas.length];
    for (int k = 0; k < alphas.length; k++) {
      problem.solve(alphas[k], settings);
      errors[k] = error(problem, from, to);
    }
    return errors;
  }

  /** The first parts are one row longer when the rows do not divide evenly. */
  private int start(int fold) {
    int size = labels.length / settings.folds();
    return fold * size + Math.min(fold, labels.length % settings.folds());
  }

  private static double[] without(double[] all, int from, int to) {
    double[] rest = Arrays.copyOf(all, all.length - (to - from));
    System.arraycopy(all, to, rest, from, all.length - to);
    return rest;
  }

  private double error(ElasticNetProblem problem, int from, int to) {
    double[] weights = problem.weights();
    double intercept = problem.intercept();
    double sum = 0;
    for (int row = from; row < to; row++) {
      double off = labels[row] - intercept;
      for (int c = 0; c < width; c++) {
        off -= weights[c] * values[row * width + c];
      }
      sum += off * off;
    }
    return sum / (to - from);
  }
}
