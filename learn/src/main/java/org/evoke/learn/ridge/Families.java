/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.ridge;

import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;
import org.evoke.learn.Regressor;
import org.evoke.learn.scale.Scaler;
import org.evoke.learn.scale.Scalers;

/** Opens saved regressors of this package. */
public final class Families {
  /** Family of {@link LinearRidgeTrainer}. */
  public static final String LINEAR = "linear-ridge";

  /** Family of {@link WaveRidgeTrainer}. */
  public static final String WAVES = "random-waves-ridge";

  /** Family of {@link CentreRidgeTrainer}. */
  public static final String CENTRES = "random-centres-ridge";

  private Families() {}

  /** Opens linear ridge regression. */
  public static Regressor openLinear(
      int width, int targets, Map<String, Object> architecture, Map<String, Tensor> tensors) {
    Parameters parameters = new Parameters(tensors);
    return new MappedRidge(
        scaler(architecture, parameters, width), new LinearMap(width), parameters, targets);
  }

  /** Opens ridge regression on random Fourier features. */
  public static Regressor openWaves(
      int width, int targets, Map<String, Object> architecture, Map<String, Tensor> tensors) {
    Parameters parameters = new Parameters(tensors);
    return new MappedRidge(
        scaler(architecture, parameters, width),
        new WaveMap(parameters, width),
        parameters,
        targets);
  }

  /** Opens ridge regression on kernels at random centres. */
  public static Regressor openCentres(
      int width, int targets, Map<String, Object> architecture, Map<String, Tensor> tensors) {
    Parameters parameters = new Parameters(tensors);
    return new MappedRidge(
        scaler(architecture, parameters, width),
        new CentreMap(parameters, width, targets),
        parameters,
        targets);
  }

  private static Scaler scaler(Map<String, Object> architecture, Parameters parameters, int width) {
    return Scalers.named(architecture.get("scaler")).open(parameters, width);
  }
}
