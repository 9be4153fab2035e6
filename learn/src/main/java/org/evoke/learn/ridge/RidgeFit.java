/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.ridge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.scale.Scaler;

/** Fits weights and intercepts on a finished feature map. */
final class RidgeFit {
  private RidgeFit() {}

  /**
   * Fits every output.
   *
   * @param penalty penalty of each output
   * @param shape penalty matrix of each output, or null for the identity
   */
  static MappedRidge of(
      TrainingSet set,
      Scaler scaler,
      FeatureMap map,
      IntToDoubleFunction penalty,
      IntFunction<double[]> shape) {
    int targets = set.targets();
    double[] scaled = scaler.apply(set.values());
    double[] weights = new double[targets * map.size()];
    double[] intercepts = new double[targets];
    for (int target = 0; target < targets; target++) {
      double[] labels = set.labels()[target];
      intercepts[target] = RidgeSolver.mean(labels);
      double[] solved =
          RidgeSolver.weights(
              map.apply(target, scaled, set.rows()),
              RidgeSolver.less(labels, intercepts[target]),
              penalty.applyAsDouble(target),
              shape.apply(target));
      System.arraycopy(solved, 0, weights, target * map.size(), map.size());
    }
    Map<String, Tensor> parameters = new LinkedHashMap<>();
    parameters.put("weights", Parameters.tensor(weights, targets, map.size()));
    parameters.put("intercepts", Parameters.tensor(intercepts, targets));
    return new MappedRidge(scaler, map, new Parameters(parameters), targets);
  }
}
