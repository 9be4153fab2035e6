/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.FeatureRows;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;

/**
 * Brings the columns of inputs to mean 0 and deviation 1 of the training rows. Columns that do not
 * vary are only shifted. Inputs that were not fitted stay as they are.
 *
 * @param parameters {@code scale.NAME.mean} and {@code scale.NAME.deviation} of each fitted input,
 *     each with one value per column
 */
public record InputScaling(Map<String, Tensor> parameters) {
  /** Leaves all inputs as they are. */
  public static final InputScaling NONE = new InputScaling(Map.of());

  private static final String PREFIX = "scale.";
  private static final String MEAN = ".mean";
  private static final String DEVIATION = ".deviation";

  public InputScaling {
    parameters = new LinkedHashMap<>(parameters);
  }

  /** Fits on training rows, which are read twice. */
  public static InputScaling fit(Map<String, FeatureRows> inputs) {
    Map<String, Tensor> parameters = new LinkedHashMap<>();
    inputs.forEach((name, rows) -> fit(name, rows, parameters));
    return new InputScaling(parameters);
  }

  private static void fit(String name, FeatureRows rows, Map<String, Tensor> parameters) {
    int width = rows.width();
    double[] means = new double[width];
    sum(rows, means, null);
    double[] variances = new double[width];
    sum(rows, variances, means);
    float[] centres = new float[width];
    float[] deviations = new float[width];
    for (int column = 0; column < width; column++) {
      centres[column] = (float) means[column];
      deviations[column] = variances[column] > 0 ? (float) Math.sqrt(variances[column]) : 1;
    }
    parameters.put(PREFIX + name + MEAN, new Tensor(new int[] {width}, centres));
    parameters.put(PREFIX + name + DEVIATION, new Tensor(new int[] {width}, deviations));
  }

  /** Means of the columns, or of their squared distances from centres. */
  private static void sum(FeatureRows rows, double[] sums, double[] centres) {
    float[] row = new float[sums.length];
    for (int i = 0; i < rows.rows(); i++) {
      rows.copy(i, row, 0);
      for (int column = 0; column < row.length; column++) {
        double distance = centres == null ? row[column] : row[column] - centres[column];
        sums[column] += centres == null ? distance : distance * distance;
      }
    }
    for (int column = 0; column < sums.length; column++) {
      sums[column] /= rows.rows();
    }
  }

  /** Takes up what a bundle holds. */
  public static InputScaling open(Map<String, Tensor> tensors, Map<String, Integer> widths) {
    Map<String, Tensor> parameters = new LinkedHashMap<>();
    widths.forEach(
        (name, width) -> {
          if (tensors.containsKey(PREFIX + name + MEAN)) {
            for (String part : new String[] {MEAN, DEVIATION}) {
              parameters.put(PREFIX + name + part, required(tensors, PREFIX + name + part, width));
            }
          }
        });
    return new InputScaling(parameters);
  }

  private static Tensor required(Map<String, Tensor> tensors, String name, int width) {
    Tensor tensor = tensors.get(name);
    if (tensor == null || tensor.values().length != width) {
      throw new InputException("parameter " + name + " is missing or has not " + width + " values");
    }
    return tensor;
  }

  /** Whether a tensor of a bundle belongs to a scaling. */
  public static boolean owns(String name) {
    return name.startsWith(PREFIX);
  }

  /**
   * Scales rows.
   *
   * @param rows any axes, the last one columns
   */
  public Tensor apply(String name, Tensor rows) {
    Tensor means = parameters.get(PREFIX + name + MEAN);
    if (means == null) {
      return rows;
    }
    FeatureRows unscaled = FeatureRows.of(rows.values(), means.values().length);
    return new Tensor(rows.shape(), apply(name, unscaled).values());
  }

  /** Rows that are scaled when they are read. */
  public FeatureRows apply(String name, FeatureRows rows) {
    Tensor means = parameters.get(PREFIX + name + MEAN);
    Tensor deviations = parameters.get(PREFIX + name + DEVIATION);
    return means == null ? rows : new ScaledRows(rows, means.values(), deviations.values());
  }

  /** Rows, scaled. */
  private record ScaledRows(FeatureRows unscaled, float[] means, float[] deviations)
      implements FeatureRows {
    @Override
    public int rows() {
      return unscaled.rows();
    }

    @Override
    public int width() {
      return unscaled.width();
    }

    @Override
    public void copy(int row, float[] target, int at) {
      unscaled.copy(row, target, at);
      for (int column = 0; column < means.length; column++) {
        target[at + column] = (target[at + column] - means[column]) / deviations[column];
      }
    }
  }
}
