/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.family;

import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.learn.Regressor;
import org.evoke.learn.ridge.Families;

/** Opens ridge regression on random Fourier features. */
public final class WaveRidgeFamily extends RegressorFamily {
  @Override
  public String name() {
    return Families.WAVES;
  }

  @Override
  Regressor open(
      int width, int targets, Map<String, Object> architecture, Map<String, Tensor> parameters) {
    return Families.openWaves(width, targets, architecture, parameters);
  }
}
