/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.List;

/**
 * What a model says about rows of features.
 *
 * @param targets the numbers, in the order of {@link Model#outputs()}
 * @param choices the classes, in the order of {@link Model#classes()}
 */
public record Prediction(List<Target> targets, List<Choice> choices) {
  public Prediction {
    targets = List.copyOf(targets);
    choices = List.copyOf(choices);
  }

  /** Numbers alone. */
  public Prediction(List<Target> targets) {
    this(targets, List.of());
  }

  /** Number of rows. */
  public int rows() {
    return targets.isEmpty()
        ? choices.get(0).probabilities().length
        : targets.get(0).values().length;
  }

  /**
   * One predicted quantity over all rows.
   *
   * @param scale name, range and meaning
   * @param values one for each row
   * @param lower lower end of the 90 % band, one for each row, or null for a model without band
   * @param upper upper end of the 90 % band, one for each row, or null for a model without band
   */
  public record Target(Scale scale, double[] values, double[] lower, double[] upper) {
    /** A target without band. */
    public static Target bare(Scale scale, double[] values) {
      return new Target(scale, values, null, null);
    }

    /** Whether it has a band. */
    public boolean hasBand() {
      return lower != null;
    }
  }

  /**
   * Which of some classes each row is.
   *
   * @param classes the classes
   * @param probabilities rows x classes, 0 to 1, each row with sum 1
   */
  public record Choice(ClassNames classes, double[][] probabilities) {
    /** The most probable class of a row, counted from 0; of equal ones the first. */
    public int best(int row) {
      double[] own = probabilities[row];
      int best = 0;
      for (int i = 1; i < own.length; i++) {
        best = own[i] > own[best] ? i : best;
      }
      return best;
    }

    /** The probability of one class, counted from 0, in each row. */
    public double[] column(int number) {
      double[] column = new double[probabilities.length];
      for (int row = 0; row < column.length; row++) {
        column[row] = probabilities[row][number];
      }
      return column;
    }
  }
}
