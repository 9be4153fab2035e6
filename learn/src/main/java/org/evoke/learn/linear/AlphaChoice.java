/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.score.Groups;
import org.evoke.score.Rows;

/**
 * Chooses the penalty of an elastic net by cross-validation inside the training rows. Parts are
 * runs of whole groups in order of their first rows. The inner products of columns are shared by
 * all penalties and mixes that are asked for, one after the other.
 */
public final class AlphaChoice {
  private final ElasticNetProblem whole;
  private final List<Part> parts = new ArrayList<>();
  private final int folds;

  /** Rows of one part, and the problem of all others. */
  private record Part(double[] values, double[] labels, ElasticNetProblem others) {}

  /**
   * Prepares the parts.
   *
   * @param values n x D, row-major
   * @param labels n
   * @param groups what each row must not be separated from
   * @param folds parts, at least 2
   * @param normalise as {@link ElasticNetSettings#normalise}
   * @throws InputException when there are fewer groups than parts
   */
  public AlphaChoice(
      double[] values, double[] labels, Groups groups, int folds, boolean normalise) {
    this.folds = folds;
    int width = values.length / labels.length;
    int[] part = parts(groups);
    for (int fold = 0; fold < folds; fold++) {
      int number = fold;
      int[] inside = IntStream.range(0, part.length).filter(r -> part[r] == number).toArray();
      int[] outside = IntStream.range(0, part.length).filter(r -> part[r] != number).toArray();
      if (inside.length > 0) {
        parts.add(
            new Part(
                rows(values, width, inside),
                Rows.select(labels, inside),
                new ElasticNetProblem(
                    rows(values, width, outside), Rows.select(labels, outside), normalise)));
      }
    }
    this.whole = new ElasticNetProblem(values, labels, normalise);
  }

  /**
   * The part of each row: groups follow each other as their first rows do, and each goes where its
   * middle lies when all rows are cut into parts of equal length, the first ones a row longer.
   */
  private int[] parts(Groups groups) {
    List<int[]> members = groups.members();
    if (members.size() < folds) {
      throw new InputException(
          members.size()
              + (members.size() == groups.rows() ? " rows" : " groups")
              + " are too few to choose alpha by "
              + folds
              + " folds, need at least one for each");
    }
    int[] part = new int[groups.rows()];
    int before = 0;
    for (int[] group : members) {
      int fold = partOf(before + group.length / 2.0, groups.rows());
      Arrays.stream(group).forEach(row -> part[row] = fold);
      before += group.length;
    }
    return part;
  }

  private int partOf(double middle, int rows) {
    int size = rows / folds;
    int longer = rows % folds;
    int fold = 0;
    int end = 0;
    while (true) {
      end += size + (fold < longer ? 1 : 0);
      if (middle < end || fold == folds - 1) {
        return fold;
      }
      fold++;
    }
  }

  private static double[] rows(double[] values, int width, int[] rows) {
    double[] selected = new double[rows.length * width];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(values, rows[i] * width, selected, i * width, width);
    }
    return selected;
  }

  /** The problem of all rows. */
  public ElasticNetProblem problem() {
    return whole;
  }

  /** The largest alpha first, evenly spaced in their logarithms. */
  private double[] alphas(ElasticNetSettings settings) {
    double largest = whole.largestAlpha(settings.mix());
    double top = Math.max(largest, Double.MIN_NORMAL / settings.smallest());
    double[] alphas = new double[settings.alphas()];
    for (int k = 0; k < alphas.length; k++) {
      double share = k / (double) (alphas.length - 1);
      alphas[k] = top * StrictMath.pow(settings.smallest(), share);
    }
    return alphas;
  }

  /** The first alpha with the smallest mean over the parts of the mean squared error. */
  public double best(ElasticNetSettings settings) {
    double[] alphas = alphas(settings);
    List<double[]> errors =
        parts.stream().parallel().map(part -> errors(part, alphas, settings)).toList();
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
  private static double[] errors(Part part, double[] alphas, ElasticNetSettings settings) {
    double[] errors = new double[alphas.length];
    for (int k = 0; k < alphas.length; k++) {
      part.others.solve(alphas[k], settings);
      double[] predicted = part.others.predict(part.values, part.labels.length);
      for (int row = 0; row < predicted.length; row++) {
        double off = part.labels[row] - predicted[row];
        errors[k] += off * off / predicted.length;
      }
    }
    return errors;
  }
}
