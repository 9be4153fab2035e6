/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A range for each column of all inputs side by side, and how many columns of a row may leave
 * theirs. Kept among the parameters of a model.
 *
 * @param low lowest usual value of each column
 * @param high highest usual value of each column
 * @param limit number of columns that may leave their range before a row counts as outside
 */
public record ColumnRanges(float[] low, float[] high, int limit) {
  private static final String LOW = "range.low";
  private static final String HIGH = "range.high";
  private static final String LIMIT = "range.limit";

  /** Whether a parameter of a model belongs to ranges. */
  public static boolean owns(String parameter) {
    return parameter.equals(LOW) || parameter.equals(HIGH) || parameter.equals(LIMIT);
  }

  /**
   * The ranges among the parameters of a model.
   *
   * @param width number of columns
   * @return empty where there are none
   * @throws InputException when a part is missing or of another length
   */
  public static Optional<ColumnRanges> open(Map<String, Tensor> parameters, int width) {
    if (parameters.keySet().stream().noneMatch(ColumnRanges::owns)) {
      return Optional.empty();
    }
    float limit = required(parameters, LIMIT, 1)[0];
    if (!(limit >= 0 && limit <= width)) {
      throw new InputException(
          "parameter " + LIMIT + " is " + limit + ", must be a number of columns, 0 to " + width);
    }
    return Optional.of(
        new ColumnRanges(
            required(parameters, LOW, width), required(parameters, HIGH, width), (int) limit));
  }

  private static float[] required(Map<String, Tensor> parameters, String name, int length) {
    Tensor tensor = parameters.get(name);
    if (tensor == null || tensor.values().length != length) {
      throw new InputException(
          "parameter "
              + name
              + (tensor == null ? " is missing" : " has " + tensor.values().length + " values")
              + ", must have "
              + length);
    }
    for (float value : tensor.values()) {
      if (!Float.isFinite(value)) {
        throw new InputException("parameter " + name + " holds " + value + ", must be finite");
      }
    }
    return tensor.values();
  }

  /** The parameters that hold them. */
  public Map<String, Tensor> parameters() {
    Map<String, Tensor> parameters = new LinkedHashMap<>();
    parameters.put(LOW, new Tensor(new int[] {low.length}, low));
    parameters.put(HIGH, new Tensor(new int[] {high.length}, high));
    parameters.put(LIMIT, new Tensor(new int[] {1}, new float[] {limit}));
    return parameters;
  }

  /** For each row, whether it lies outside. */
  public boolean[] outside(FeatureTracks features) {
    double[] values = features.sideBySide();
    boolean[] outside = new boolean[features.rows()];
    for (int row = 0; row < outside.length; row++) {
      outside[row] = isOutside(values, row * low.length);
    }
    return outside;
  }

  /**
   * Whether the row that begins at {@code from} lies outside.
   *
   * @param values rows of as many values as there are columns
   */
  public boolean isOutside(double[] values, int from) {
    return columnsOutside(values, from) > limit;
  }

  /** Number of columns of a row that leave their range. */
  public int columnsOutside(double[] values, int from) {
    int count = 0;
    for (int column = 0; column < low.length; column++) {
      double value = values[from + column];
      count += value < low[column] || value > high[column] ? 1 : 0;
    }
    return count;
  }
}
