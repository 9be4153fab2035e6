/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.family;

import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.learn.Regressor;
import org.evoke.learn.baseline.MeanTrainer;

/** Opens the mean predictor. */
public final class MeanFamily extends RegressorFamily {
  @Override
  public String name() {
    return MeanTrainer.FAMILY;
  }

  @Override
  Regressor open(
      int width, int targets, Map<String, Object> architecture, Map<String, Tensor> parameters) {
    return MeanTrainer.open(width, targets, architecture, parameters);
  }
}
