/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.torch;

import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.evoke.core.Seed;

/** Random numbers for dropout, from a seed of their own: nothing else draws from them. */
public final class Randomness implements AutoCloseable {
  static {
    Natives.load();
  }

  private final Generator generator;
  private final GeneratorOptional argument;

  /** Starts a stream on the processor. */
  public Randomness(Seed seed) {
    generator = torch.make_generator_cpu(seed.stream().nextLong());
    generator.retainReference();
    argument = new GeneratorOptional(generator);
    argument.retainReference();
  }

  /**
   * Sets entries to zero at random and scales the others, so that the expected value stays.
   *
   * @param value any shape
   * @param rate probability of zero, 0 to below 1
   */
  public Value dropout(Value value, double rate) {
    if (rate == 0) {
      return value;
    }
    Tensor mask = torch.empty_like(value.tensor());
    if (mask.is_cuda()) {
      Tensor drawn = torch.empty(value.shape());
      drawn.bernoulli_(1 - rate, argument);
      mask.copy_(drawn);
    } else {
      mask.bernoulli_(1 - rate, argument);
    }
    return value.times(new Value(mask).times(1 / (1 - rate)));
  }

  @Override
  public void close() {
    argument.releaseReference();
    generator.releaseReference();
  }
}
