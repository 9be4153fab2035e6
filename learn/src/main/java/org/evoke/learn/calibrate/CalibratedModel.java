/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.calibrate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTracks;
import org.evoke.core.Model;
import org.evoke.core.Prediction;
import org.evoke.core.Scale;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;
import org.evoke.learn.Regressor;

/**
 * A regressor with its band and its training range. Values and bands stay on their scales. Several
 * inputs are put side by side.
 */
public final class CalibratedModel implements Model {
  private final Map<String, FeatureSet> inputs;
  private final List<Scale> outputs;
  private final Regressor regressor;
  private final ConformalBand band;
  private final TrainingRange range;

  /** Puts a model of one input together, which has the name of its set. */
  public CalibratedModel(
      FeatureSet input,
      List<Scale> outputs,
      Regressor regressor,
      ConformalBand band,
      TrainingRange range) {
    this(Map.of(input.name(), input), outputs, regressor, band, range);
  }

  /**
   * Puts a model together.
   *
   * @param inputs what it takes, by name; the regressor's columns are theirs in order
   */
  public CalibratedModel(
      Map<String, FeatureSet> inputs,
      List<Scale> outputs,
      Regressor regressor,
      ConformalBand band,
      TrainingRange range) {
    this.inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    this.outputs = List.copyOf(outputs);
    this.regressor = regressor;
    this.band = band;
    this.range = range;
  }

  /**
   * Opens a saved one.
   *
   * @param tensors parameters of the regressor, the band and the range
   * @throws InputException when a parameter is missing or of a wrong shape
   */
  public static CalibratedModel open(
      Map<String, FeatureSet> inputs,
      List<Scale> outputs,
      Regressor regressor,
      Map<String, Tensor> tensors) {
    Parameters parameters = new Parameters(tensors);
    return new CalibratedModel(
        inputs,
        outputs,
        regressor,
        ConformalBand.open(parameters, outputs.size()),
        TrainingRange.open(tensors, regressor.width()));
  }

  @Override
  public Map<String, FeatureSet> inputs() {
    return inputs;
  }

  @Override
  public List<Scale> outputs() {
    return outputs;
  }

  @Override
  public Prediction predict(FeatureTracks features) {
    double[][] values = regressor.predict(features.fitting(inputs).sideBySide(), features.rows());
    List<Prediction.Target> targets = new ArrayList<>();
    for (int target = 0; target < values.length; target++) {
      targets.add(banded(target, values[target]));
    }
    return new Prediction(targets);
  }

  private Prediction.Target banded(int target, double[] values) {
    Scale scale = outputs.get(target);
    double half = band.halfWidth(target);
    double[] within = new double[values.length];
    double[] lower = new double[values.length];
    double[] upper = new double[values.length];
    for (int row = 0; row < values.length; row++) {
      within[row] = limited(values[row], scale);
      lower[row] = limited(within[row] - half, scale);
      upper[row] = limited(within[row] + half, scale);
    }
    return new Prediction.Target(scale, within, lower, upper);
  }

  private static double limited(double value, Scale scale) {
    return Math.max(scale.low(), Math.min(scale.high(), value));
  }

  @Override
  public boolean[] outsideTraining(FeatureTracks features) {
    return range.ranges().outside(features.fitting(inputs));
  }

  /** The band. */
  public ConformalBand band() {
    return band;
  }

  /** The training range. */
  public TrainingRange range() {
    return range;
  }

  /** What the regressor is made of. */
  public Map<String, Object> architecture() {
    return regressor.architecture();
  }

  /** All parameters by name. */
  public Map<String, Tensor> parameters() {
    Map<String, Tensor> all = new LinkedHashMap<>(regressor.parameters());
    all.put(band.name(), band.parameter());
    all.putAll(range.ranges().parameters());
    return all;
  }
}
