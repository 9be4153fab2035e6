/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.ridge;

import java.util.Map;
import org.evoke.core.Tensor;

/** The scaled columns as they are. */
record LinearMap(int size) implements FeatureMap {
  @Override
  public double[] apply(int target, double[] scaled, int rows) {
    return scaled;
  }

  @Override
  public Map<String, Tensor> parameters() {
    return Map.of();
  }
}
