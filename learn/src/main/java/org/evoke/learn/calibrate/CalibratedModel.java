/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.calibrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;
import org.evoke.core.Model;
import org.evoke.core.Prediction;
import org.evoke.core.Scale;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;
import org.evoke.learn.Regressor;

/** A regressor with its band and its training range. Values and bands stay on their scales. */
public final class CalibratedModel implements Model {
  private final FeatureSet inputs;
  private final List<Scale> outputs;
  private final Regressor regressor;
  private final ConformalBand band;
  private final TrainingRange range;

  /** Puts a model together. */
  public CalibratedModel(
      FeatureSet inputs,
      List<Scale> outputs,
      Regressor regressor,
      ConformalBand band,
      TrainingRange range) {
    this.inputs = inputs;
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
      FeatureSet inputs, List<Scale> outputs, Regressor regressor, Map<String, Tensor> tensors) {
    Parameters parameters = new Parameters(tensors);
    return new CalibratedModel(
        inputs,
        outputs,
        regressor,
        ConformalBand.open(parameters, outputs.size()),
        TrainingRange.open(parameters, inputs.width()));
  }

  @Override
  public FeatureSet inputs() {
    return inputs;
  }

  @Override
  public List<Scale> outputs() {
    return outputs;
  }

  @Override
  public Prediction predict(FeatureTrack features) {
    double[][] values = regressor.predict(checked(features), features.rows());
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
  public boolean[] outsideTraining(FeatureTrack features) {
    double[] values = checked(features);
    boolean[] outside = new boolean[features.rows()];
    for (int row = 0; row < outside.length; row++) {
      outside[row] = range.isOutside(values, row * inputs.width());
    }
    return outside;
  }

  private double[] checked(FeatureTrack features) {
    if (!features.set().equals(inputs)) {
      throw new InputException(
          "features are "
              + described(features.set())
              + ", the model was trained on "
              + described(inputs)
              + " with the same columns in the same order");
    }
    double[] values = Parameters.widen(features.values());
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new InputException(
            "row "
                + i / inputs.width()
                + ", column "
                + inputs.columns().get(i % inputs.width())
                + ": value is "
                + values[i]
                + ", must be finite");
      }
    }
    return values;
  }

  private static String described(FeatureSet set) {
    return set.name() + " " + set.version() + " (" + set.width() + " columns)";
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
    all.putAll(range.parameters());
    return all;
  }
}
