/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.optimiser;

import org.evoke.nn.layer.Parameters;
import org.evoke.nn.torch.Value;

/** Gradient descent, with momentum m: v = m v + g, parameter = parameter - rate v. */
public final class Sgd extends Descent {
  private static final String VELOCITY = "velocity";

  private final double momentum;

  /**
   * Descent without memory yet.
   *
   * @param rate learning rate
   * @param momentum 0 for none
   */
  public Sgd(Parameters parameters, double rate, double momentum) {
    super(parameters, rate, momentum == 0 ? new String[0] : new String[] {VELOCITY});
    this.momentum = momentum;
  }

  @Override
  void change(Parameters parameters, Memory memory) {
    memory.count();
    parameters.values().add(direction(parameters, memory), -rate());
  }

  private Value direction(Parameters parameters, Memory memory) {
    if (momentum == 0) {
      return parameters.gradients();
    }
    Value velocity = memory.block(VELOCITY);
    velocity.scale(momentum);
    velocity.add(parameters.gradients(), 1);
    return velocity;
  }
}
