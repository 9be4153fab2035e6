/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;
import org.evoke.learn.Regressor;

/**
 * One forest for each output.
 *
 * @param width number of columns
 * @param forests one for each output
 */
public record ForestRegressor(int width, List<Forest> forests) implements Regressor {
  public ForestRegressor {
    forests = List.copyOf(forests);
  }

  /** Opens a saved one with parameters {@code trees.0.} and so on for each output. */
  public static Regressor open(int width, int targets, Map<String, Tensor> tensors) {
    Parameters parameters = new Parameters(tensors);
    List<Forest> forests = new ArrayList<>();
    for (int target = 0; target < targets; target++) {
      forests.add(Forest.open(parameters, prefix(target), width));
    }
    return new ForestRegressor(width, forests);
  }

  private static String prefix(int target) {
    return "trees." + target + ".";
  }

  @Override
  public int targets() {
    return forests.size();
  }

  @Override
  public double[][] predict(double[] values, int rows) {
    double[][] predicted = new double[forests.size()][rows];
    for (int target = 0; target < predicted.length; target++) {
      for (int row = 0; row < rows; row++) {
        predicted[target][row] = forests.get(target).predict(values, row * width);
      }
    }
    return predicted;
  }

  @Override
  public Map<String, Object> architecture() {
    return Map.of();
  }

  @Override
  public Map<String, Tensor> parameters() {
    Map<String, Tensor> all = new LinkedHashMap<>();
    for (int target = 0; target < forests.size(); target++) {
      all.putAll(forests.get(target).parameters(prefix(target)));
    }
    return all;
  }
}
