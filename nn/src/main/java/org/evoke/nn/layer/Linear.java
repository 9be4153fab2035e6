/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.layer;

import org.evoke.nn.torch.Functions;
import org.evoke.nn.torch.Value;

/**
 * A linear map of the last axis.
 *
 * <ul>
 *   <li>input (..., in), output (..., out)
 *   <li>{@code weight} (out, in), {@code bias} (out)
 * </ul>
 *
 * <p>Initial values are uniform within 1 / sqrt(in).
 */
public final class Linear {
  private final Parameter weight;
  private final Parameter bias;

  private Linear(Parameter weight, Parameter bias) {
    this.weight = weight;
    this.bias = bias;
  }

  /** A map with bias. */
  public static Linear of(Parameters parameters, String name, int in, int out) {
    double bound = 1 / Math.sqrt(in);
    return new Linear(
        parameters.uniform(name + ".weight", bound, out, in),
        parameters.uniform(name + ".bias", bound, out));
  }

  /** A map without bias. */
  public static Linear withoutBias(Parameters parameters, String name, int in, int out) {
    return new Linear(parameters.uniform(name + ".weight", 1 / Math.sqrt(in), out, in), null);
  }

  /** Maps the last axis. */
  public Value apply(Value x) {
    return Functions.linear(x, weight.value(), bias == null ? null : bias.value());
  }
}
