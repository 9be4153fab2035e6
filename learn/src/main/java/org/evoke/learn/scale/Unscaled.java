/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.scale;

import java.util.Map;
import org.evoke.core.Tensor;

/**
 * Columns as they are.
 *
 * @param width number of columns
 */
public record Unscaled(int width) implements Scaler {
  @Override
  public String name() {
    return Scalers.NONE.id();
  }

  @Override
  public double[] apply(double[] values) {
    return values;
  }

  @Override
  public Map<String, Tensor> parameters() {
    return Map.of();
  }
}
