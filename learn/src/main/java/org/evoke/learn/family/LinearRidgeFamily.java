/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.family;

import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.learn.Regressor;
import org.evoke.learn.ridge.Families;

/** Opens linear ridge regression. */
public final class LinearRidgeFamily extends RegressorFamily {
  @Override
  public String name() {
    return Families.LINEAR;
  }

  @Override
  Regressor open(
      int width, int targets, Map<String, Object> architecture, Map<String, Tensor> parameters) {
    return Families.openLinear(width, targets, architecture, parameters);
  }
}
