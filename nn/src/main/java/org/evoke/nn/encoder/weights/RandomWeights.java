/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.weights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.nn.encoder.graph.Graph;
import org.evoke.nn.encoder.graph.ParameterShape;

/**
 * Weights drawn from a seed, one stream for each name: kernels and matrices uniform within sqrt(6 /
 * inputs) (K. He et al., ICCV 2015), which keeps the size of numbers from layer to layer; biases
 * and running means within 0.1, factors and variances of normalisations so that residual sums stay
 * small.
 */
public final class RandomWeights {
  private RandomWeights() {}

  /** All parameters of a network. */
  public static Map<String, Tensor> of(Graph graph, Seed seed) {
    Map<String, Tensor> weights = new LinkedHashMap<>();
    for (ParameterShape parameter : graph.parameters()) {
      weights.put(parameter.name(), tensor(parameter, seed.derive(parameter.name()).stream()));
    }
    return weights;
  }

  private static Tensor tensor(ParameterShape parameter, RandomStream stream) {
    List<Integer> shape = parameter.shape();
    double low = -0.1;
    double high = 0.1;
    if (shape.size() > 1) {
      high = Math.sqrt(6.0 * shape.get(0) / parameter.count());
      low = -high;
    } else if (parameter.name().endsWith(".running_var")) {
      low = 0.5;
      high = 1.5;
    } else if (parameter.name().endsWith(".weight")) {
      low = 0.25;
      high = 0.75;
    }
    float[] values = new float[Math.toIntExact(parameter.count())];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (low + (high - low) * stream.nextDouble());
    }
    return new Tensor(shape.stream().mapToInt(Integer::intValue).toArray(), values);
  }
}
