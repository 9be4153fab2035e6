/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.family;

import java.util.List;
import java.util.Map;
import org.evoke.core.FeatureSet;
import org.evoke.core.Model;
import org.evoke.core.ModelFamily;
import org.evoke.core.Scale;
import org.evoke.core.Scales;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;
import org.evoke.learn.Regressor;
import org.evoke.learn.calibrate.CalibratedModel;
import org.evoke.learn.prepare.Prepared;
import org.evoke.learn.prepare.PreparedRegressor;

/**
 * Opens calibrated regressors. The {@code architecture} holds, besides what the regressor needs,
 * {@code outputs}: a list of maps with {@code name}, {@code low}, {@code high}, {@code low_meaning}
 * and {@code high_meaning}; and {@code preparation} where columns are prepared.
 */
abstract class RegressorFamily implements ModelFamily {
  /** Opens the regressor that sees prepared columns. */
  abstract Regressor open(
      int width, int targets, Map<String, Object> architecture, Map<String, Tensor> parameters);

  @Override
  public final Model open(
      Map<String, FeatureSet> inputs,
      Map<String, Object> architecture,
      Map<String, Tensor> parameters) {
    List<Scale> outputs = Scales.read(architecture.get("outputs"));
    int width = inputs.values().stream().mapToInt(FeatureSet::width).sum();
    Regressor regressor = openPrepared(width, outputs.size(), architecture, parameters);
    return CalibratedModel.open(inputs, outputs, regressor, parameters);
  }

  /** Opens the regressor with the preparation before it, where there is one. */
  final Regressor openPrepared(
      int width, int targets, Map<String, Object> architecture, Map<String, Tensor> parameters) {
    if (!architecture.containsKey(Prepared.KEY)) {
      return open(width, targets, architecture, parameters);
    }
    Prepared prepared =
        Prepared.open(architecture.get(Prepared.KEY), new Parameters(parameters), width);
    return new PreparedRegressor(
        prepared, open(prepared.size(), targets, architecture, parameters));
  }
}
