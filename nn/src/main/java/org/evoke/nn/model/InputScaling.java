/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import java.util.LinkedHashMap;
import java.util.Map;
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

  /**
   * Fits on training rows.
   *
   * @param inputs (rows, width) by name
   */
  public static InputScaling fit(Map<String, Tensor> inputs) {
    Map<String, Tensor> parameters = new LinkedHashMap<>();
    inputs.forEach((name, rows) -> fit(name, rows, parameters));
    return new InputScaling(parameters);
  }

  private static void fit(String name, Tensor rows, Map<String, Tensor> parameters) {
    int width = rows.shape()[1];
    float[] means = new float[width];
    float[] deviations = new float[width];
    for (int column = 0; column < width; column++) {
      double mean = mean(rows.values(), column, width, 0, 1);
      double variance = mean(rows.values(), column, width, mean, 2);
      means[column] = (float) mean;
      deviations[column] = variance > 0 ? (float) Math.sqrt(variance) : 1;
    }
    parameters.put(PREFIX + name + MEAN, new Tensor(new int[] {width}, means));
    parameters.put(PREFIX + name + DEVIATION, new Tensor(new int[] {width}, deviations));
  }

  private static double mean(float[] values, int column, int width, double centre, int power) {
    double sum = 0;
    int rows = values.length / width;
    for (int i = column; i < values.length; i += width) {
      double distance = values[i] - centre;
      sum += power == 1 ? distance : distance * distance;
    }
    return sum / rows;
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
    Tensor mean = parameters.get(PREFIX + name + MEAN);
    if (mean == null) {
      return rows;
    }
    float[] deviations = parameters.get(PREFIX + name + DEVIATION).values();
    float[] scaled = new float[rows.values().length];
    for (int i = 0; i < scaled.length; i++) {
      int column = i % deviations.length;
      scaled[i] = (rows.values()[i] - mean.values()[column]) / deviations[column];
    }
    return new Tensor(rows.shape(), scaled);
  }
}
