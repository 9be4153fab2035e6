/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.optimiser;

import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.torch.Scope;

/** What optimisers have in common: parameters, a memory of earlier steps, and a learning rate. */
abstract class Descent implements Optimiser {
  private final Parameters parameters;
  private final Memory memory;
  private double rate;

  /** An optimiser without memory yet, which holds the named blocks. */
  Descent(Parameters parameters, double rate, String... blocks) {
    this.parameters = parameters;
    this.memory = new Memory(parameters, blocks);
    this.rate = rate;
  }

  /** Changes the parameters by their gradients, and counts the step in the memory. */
  abstract void change(Parameters of, Memory held);

  @Override
  public final double rate() {
    return rate;
  }

  @Override
  public final void rate(double newRate) {
    rate = newRate;
  }

  @Override
  public final void clearGradients() {
    parameters.gradients().clear();
  }

  @Override
  public final void step() {
    Scope.computeWithoutGradients(
        () -> {
          change(parameters, memory);
          return null;
        });
  }

  @Override
  public final long steps() {
    return memory.steps();
  }

  @Override
  public final Map<String, Tensor> state() {
    return memory.export();
  }

  @Override
  public final void restore(Map<String, Tensor> state) {
    memory.restore(state, parameters);
  }

  @Override
  public final void close() {
    memory.free();
  }
}
