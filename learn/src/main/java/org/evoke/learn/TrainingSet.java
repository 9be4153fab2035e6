/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn;

import java.util.List;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.Scale;
import org.evoke.score.Groups;

/**
 * Labelled rows to learn from.
 *
 * <p>Not copied: whoever makes a set hands its arrays over, and nobody changes them afterwards.
 *
 * @param inputs what the columns are
 * @param values n x D, row-major, all finite
 * @param outputs what the labels are
 * @param labels one array of n finite values for each output, on its scale
 * @param names name of each row, for messages
 * @param groups what each row must not be separated from where rows are divided again inside
 */
public record TrainingSet(
    FeatureSet inputs,
    double[] values,
    List<Scale> outputs,
    double[][] labels,
    List<String> names,
    Groups groups) {

  /** Rows that each stand for themselves. */
  public TrainingSet(
      FeatureSet inputs,
      double[] values,
      List<Scale> outputs,
      double[][] labels,
      List<String> names) {
    this(inputs, values, outputs, labels, names, Groups.none(names.size()));
  }

  public TrainingSet {
    outputs = List.copyOf(outputs);
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new InputException("no rows to learn from, need at least 1");
    }
    if (values.length != names.size() * inputs.width() || labels.length != outputs.size()) {
      throw new InputException(
          values.length
              + " values and "
              + labels.length
              + " columns of labels do not fit "
              + names.size()
              + " rows of "
              + inputs.width()
              + " columns with "
              + outputs.size()
              + " labels");
    }
    groups.requireRows(names.size());
    requireFinite(inputs, values, names);
    for (int target = 0; target < labels.length; target++) {
      requireOnScale(outputs.get(target), labels[target], names);
    }
  }

  /** Number of rows n. */
  public int rows() {
    return names.size();
  }

  /** Number of columns D. */
  public int width() {
    return inputs.width();
  }

  /** Number of outputs T. */
  public int targets() {
    return outputs.size();
  }

  /** The rows with these numbers, in this order. */
  public TrainingSet select(int[] rows) {
    double[][] selected = new double[labels.length][rows.length];
    for (int target = 0; target < labels.length; target++) {
      for (int i = 0; i < rows.length; i++) {
        selected[target][i] = labels[target][rows[i]];
      }
    }
    List<String> chosen = java.util.Arrays.stream(rows).mapToObj(names::get).toList();
    return new TrainingSet(inputs, values(rows), outputs, selected, chosen, groups.of(rows));
  }

  /**
   * The same rows with other columns.
   *
   * @param columns what the columns are
   * @param others n x D, row-major, all finite
   */
  public TrainingSet withValues(FeatureSet columns, double[] others) {
    return new TrainingSet(columns, others, outputs, labels, names, groups);
  }

  /** The columns of the rows with these numbers, row-major. */
  public double[] values(int[] rows) {
    int width = width();
    double[] selected = new double[rows.length * width];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(values, rows[i] * width, selected, i * width, width);
    }
    return selected;
  }

  private static void requireFinite(FeatureSet inputs, double[] values, List<String> names) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new InputException(
            "row "
                + names.get(i / inputs.width())
                + ", column "
                + inputs.columns().get(i % inputs.width())
                + ": value is "
                + values[i]
                + ", must be finite");
      }
    }
  }

  private static void requireOnScale(Scale scale, double[] labels, List<String> names) {
    if (labels.length != names.size()) {
      throw new InputException(
          labels.length + " labels of " + scale.name() + " for " + names.size() + " rows");
    }
    for (int row = 0; row < labels.length; row++) {
      if (!(labels[row] >= scale.low() && labels[row] <= scale.high())) {
        throw new InputException(
            "row "
                + names.get(row)
                + ": "
                + scale.name()
                + " is "
                + labels[row]
                + ", must lie in "
                + scale.low()
                + " to "
                + scale.high());
      }
    }
  }
}
