/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.ridge;

import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;

/**
 * Random Fourier features: the cosine and the sine of random directions, divided by the root of
 * their number (Rahimi and Recht 2007).
 */
final class WaveMap implements FeatureMap {
  private final Tensor frequencies;
  private final double[] table;
  private final int width;
  private final int waves;

  /** Opens one with the parameter {@code frequencies}, D x M/2. */
  WaveMap(Parameters parameters, int width) {
    this.frequencies = parameters.get("frequencies", width, -1);
    this.table = Parameters.widen(frequencies.values());
    this.width = width;
    this.waves = frequencies.shape()[1];
  }

  @Override
  public int size() {
    return 2 * waves;
  }

  @Override
  public double[] apply(int target, double[] scaled, int rows) {
    double[] features = new double[rows * size()];
    double[] phase = new double[waves];
    double factor = 1 / Math.sqrt(waves);
    for (int row = 0; row < rows; row++) {
      project(scaled, row * width, phase);
      int out = row * size();
      for (int k = 0; k < waves; k++) {
        features[out + k] = factor * StrictMath.cos(phase[k]);
        features[out + waves + k] = factor * StrictMath.sin(phase[k]);
      }
    }
    return features;
  }

  private void project(double[] scaled, int from, double[] phase) {
    java.util.Arrays.fill(phase, 0);
    for (int d = 0; d < width; d++) {
      double x = scaled[from + d];
      int base = d * waves;
      for (int k = 0; k < waves; k++) {
        phase[k] += x * table[base + k];
      }
    }
  }

  @Override
  public Map<String, Tensor> parameters() {
    return Map.of("frequencies", frequencies);
  }
}
