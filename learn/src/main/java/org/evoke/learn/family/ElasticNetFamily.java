/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.family;

import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.learn.Regressor;
import org.evoke.learn.linear.ElasticNetTrainer;

/** Opens elastic nets. */
public final class ElasticNetFamily extends RegressorFamily {
  @Override
  public String name() {
    return ElasticNetTrainer.FAMILY;
  }

  @Override
  Regressor open(
      int width, int targets, Map<String, Object> architecture, Map<String, Tensor> parameters) {
    return ElasticNetTrainer.open(width, targets, architecture, parameters);
  }
}
