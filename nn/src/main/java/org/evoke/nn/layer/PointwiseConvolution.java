/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.layer;

import org.evoke.nn.torch.Convolutions;
import org.evoke.nn.torch.Value;

/**
 * A linear map of the channels of each step.
 *
 * <ul>
 *   <li>input (batch, in, T), output (batch, out, T)
 *   <li>{@code weight} (out, in, 1), {@code bias} (out)
 * </ul>
 */
public final class PointwiseConvolution {
  private final Parameter weight;
  private final Parameter bias;

  /** A map whose initial values are uniform within 1 / sqrt(in). */
  public PointwiseConvolution(Parameters parameters, String name, int in, int out) {
    double bound = 1 / Math.sqrt(in);
    weight = parameters.uniform(name + ".weight", bound, out, in, 1);
    bias = parameters.uniform(name + ".bias", bound, out);
  }

  /** Maps each step. */
  public Value apply(Value x) {
    return Convolutions.overTime(x, weight.value(), bias.value(), 1, 0);
  }
}
