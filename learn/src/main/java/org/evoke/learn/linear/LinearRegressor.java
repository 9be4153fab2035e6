/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.linear;

import java.util.HashMap;
import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;
import org.evoke.learn.Regressor;

/** Intercept plus weighted columns. */
public final class LinearRegressor implements Regressor {
  private final int width;
  private final double[] weights;
  private final double[] intercepts;
  private final Map<String, Object> architecture;

  /**
   * A linear map.
   *
   * @param weights T x D, row-major
   * @param intercepts T
   * @param architecture what is to be known about the fit
   */
  LinearRegressor(double[] weights, double[] intercepts, Map<String, Object> architecture) {
    this.width = weights.length / intercepts.length;
    this.weights = Parameters.representable(weights);
    this.intercepts = Parameters.representable(intercepts);
    this.architecture = Map.copyOf(architecture);
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int targets() {
    return intercepts.length;
  }

  @Override
  public double[][] predict(double[] values, int rows) {
    double[][] predicted = new double[intercepts.length][rows];
    for (int target = 0; target < intercepts.length; target++) {
      for (int row = 0; row < rows; row++) {
        double sum = intercepts[target];
        for (int c = 0; c < width; c++) {
          sum += weights[target * width + c] * values[row * width + c];
        }
        predicted[target][row] = sum;
      }
    }
    return predicted;
  }

  @Override
  public Map<String, Object> architecture() {
    return architecture;
  }

  @Override
  public Map<String, Tensor> parameters() {
    Map<String, Tensor> parameters =
        new HashMap<>(Parameters.wide("weights", weights, intercepts.length, width));
    parameters.putAll(Parameters.wide("intercepts", intercepts, intercepts.length));
    return parameters;
  }
}
