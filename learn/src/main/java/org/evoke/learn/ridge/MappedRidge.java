/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.ridge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;
import org.evoke.learn.Regressor;
import org.evoke.learn.scale.Scaler;

/** Intercept plus weighted features of the scaled columns. */
final class MappedRidge implements Regressor {
  /** Rows whose features are held at a time. */
  private static final int BATCH = 256;

  private final Scaler scaler;
  private final FeatureMap map;
  private final Tensor weights;
  private final Tensor intercepts;

  /** Opens one with parameters {@code weights} (T x M) and {@code intercepts} (T). */
  MappedRidge(Scaler scaler, FeatureMap map, Parameters parameters, int targets) {
    this.scaler = scaler;
    this.map = map;
    this.weights = parameters.get("weights", targets, map.size());
    this.intercepts = parameters.get("intercepts", targets);
  }

  @Override
  public int width() {
    return scaler.width();
  }

  @Override
  public int targets() {
    return intercepts.values().length;
  }

  @Override
  public double[][] predict(double[] values, int rows) {
    double[][] predicted = new double[targets()][rows];
    int width = width();
    for (int from = 0; from < rows; from += BATCH) {
      int count = Math.min(BATCH, rows - from);
      double[] part = new double[count * width];
      System.arraycopy(values, from * width, part, 0, part.length);
      double[] scaled = scaler.apply(part);
      for (int target = 0; target < predicted.length; target++) {
        double[] features = map.apply(target, scaled, count);
        for (int row = 0; row < count; row++) {
          predicted[target][from + row] = weigh(target, features, row);
        }
      }
    }
    return predicted;
  }

  private double weigh(int target, double[] features, int row) {
    int size = map.size();
    float[] all = weights.values();
    double sum = 0;
    for (int k = 0; k < size; k++) {
      sum += all[target * size + k] * features[row * size + k];
    }
    return intercepts.values()[target] + sum;
  }

  @Override
  public Map<String, Object> architecture() {
    Map<String, Object> architecture = new LinkedHashMap<>();
    architecture.put("scaler", scaler.name());
    architecture.put("features", map.size());
    return architecture;
  }

  @Override
  public Map<String, Tensor> parameters() {
    Map<String, Tensor> all = new LinkedHashMap<>(scaler.parameters());
    all.putAll(map.parameters());
    all.put("weights", weights);
    all.put("intercepts", intercepts);
    return all;
  }
}
