/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.Model;
import org.evoke.core.ModelFamily;
import org.evoke.core.Scale;
import org.evoke.core.Tensor;
import org.evoke.core.UsageException;
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
    List<Scale> outputs = outputs(architecture.get("outputs"));
    int width = inputs.values().stream().mapToInt(FeatureSet::width).sum();
    Regressor regressor = prepared(width, outputs.size(), architecture, parameters);
    return CalibratedModel.open(inputs, outputs, regressor, parameters);
  }

  private Regressor prepared(
      int width, int targets, Map<String, Object> architecture, Map<String, Tensor> parameters) {
    if (!architecture.containsKey(Prepared.KEY)) {
      return open(width, targets, architecture, parameters);
    }
    Prepared prepared =
        Prepared.open(architecture.get(Prepared.KEY), new Parameters(parameters), width);
    return new PreparedRegressor(
        prepared, open(prepared.size(), targets, architecture, parameters));
  }

  private static List<Scale> outputs(Object listed) {
    if (!(listed instanceof List<?> list) || list.isEmpty()) {
      throw new InputException("outputs is " + listed + ", must be a list of at least one scale");
    }
    List<Scale> outputs = new ArrayList<>();
    for (Object entry : list) {
      if (!(entry instanceof Map<?, ?> map)) {
        throw new InputException("outputs has the entry " + entry + ", must be an object");
      }
      outputs.add(scale(map));
    }
    return outputs;
  }

  private static Scale scale(Map<?, ?> map) {
    try {
      return new Scale(
          text(map, "name"),
          number(map, "low"),
          number(map, "high"),
          text(map, "low_meaning"),
          text(map, "high_meaning"));
    } catch (UsageException e) {
      throw new InputException("outputs: " + e.getMessage(), e);
    }
  }

  private static String text(Map<?, ?> map, String key) {
    if (map.get(key) instanceof String text) {
      return text;
    }
    throw new InputException("outputs: " + key + " is " + map.get(key) + ", must be text");
  }

  private static double number(Map<?, ?> map, String key) {
    if (map.get(key) instanceof Number number) {
      return number.doubleValue();
    }
    throw new InputException("outputs: " + key + " is " + map.get(key) + ", must be a number");
  }
}
