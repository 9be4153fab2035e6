/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.nn.loss.Loss;
import org.evoke.nn.torch.Value;

/**
 * A loss times a weight that comes with the targets, so that parts of a batch add up to its mean.
 *
 * @param loss of each part
 */
record WeightedLoss(Loss loss) implements Loss {
  /** Name of the weight among the targets, a single number; 1 where it is missing. */
  static final String WEIGHT = "weight";

  @Override
  public String name() {
    return loss.name();
  }

  @Override
  public Parts parts() {
    return loss.parts();
  }

  @Override
  public boolean needsSteps() {
    return loss.needsSteps();
  }

  @Override
  public Value of(Map<String, Value> outputs, Map<String, Value> targets) {
    Value value = loss.of(outputs, targets);
    Value weight = targets.get(WEIGHT);
    return weight == null ? value : value.times(weight.number());
  }

  static Tensor weight(double number) {
    return new Tensor(new int[0], new float[] {(float) number});
  }
}
