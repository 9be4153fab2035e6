/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.optimiser;

import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Value;

/** Gradient descent, with momentum m: v = m v + g, parameter = parameter - rate v. */
public final class Sgd implements Optimiser {
  private static final String VELOCITY = "velocity";

  private final Parameters parameters;
  private final Memory memory;
  private final double momentum;
  private double rate;

  /**
   * Descent without memory yet.
   *
   * @param rate learning rate
   * @param momentum 0 for none
   */
  public Sgd(Parameters parameters, double rate, double momentum) {
    this.parameters = parameters;
    this.memory = momentum == 0 ? new Memory(parameters) : new Memory(parameters, VELOCITY);
    this.rate = rate;
    this.momentum = momentum;
  }

  @Override
  public double rate() {
    return rate;
  }

  @Override
  public void rate(double newRate) {
    rate = newRate;
  }

  @Override
  public void clearGradients() {
    parameters.gradients().clear();
  }

  @Override
  public void step() {
    Scope.computeWithoutGradients(
        () -> {
          memory.count();
          parameters.values().add(direction(), -rate);
          return null;
        });
  }

  private Value direction() {
    if (momentum == 0) {
      return parameters.gradients();
    }
    Value velocity = memory.block(VELOCITY);
    velocity.scale(momentum);
    velocity.add(parameters.gradients(), 1);
    return velocity;
  }

  @Override
  public long steps() {
    return memory.steps();
  }

  @Override
  public Map<String, Tensor> state() {
    return memory.export();
  }

  @Override
  public void restore(Map<String, Tensor> state) {
    memory.restore(state, parameters);
  }

  @Override
  public void close() {
    memory.free();
  }
}
