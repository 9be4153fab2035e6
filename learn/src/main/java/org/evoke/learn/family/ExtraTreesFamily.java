/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.family;

import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.learn.Regressor;
import org.evoke.learn.tree.ExtraTreesTrainer;
import org.evoke.learn.tree.ForestRegressor;

/** Opens extremely randomised trees. */
public final class ExtraTreesFamily extends RegressorFamily {
  @Override
  public String name() {
    return ExtraTreesTrainer.FAMILY;
  }

  @Override
  Regressor open(
      int width, int targets, Map<String, Object> architecture, Map<String, Tensor> parameters) {
    return ForestRegressor.open(width, targets, parameters);
  }
}
