/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.layer;

import org.evoke.nn.torch.Functions;
import org.evoke.nn.torch.Value;

/**
 * Layer normalisation (Ba, Kiros and Hinton 2016): w (x - mean) / sqrt(variance + 1e-5) + b,
 * variance with divisor n.
 *
 * <ul>
 *   <li>input and output (..., width)
 *   <li>{@code weight} (width), {@code bias} (width)
 * </ul>
 */
public final class StandardNorm implements Normalisation {
  private static final double EPSILON = 1e-5;

  private final Parameter weight;
  private final Parameter bias;

  /** A layer for this width. */
  public StandardNorm(Parameters parameters, String name, int width) {
    weight = parameters.constant(name + ".weight", 1, width);
    bias = parameters.constant(name + ".bias", 0, width);
  }

  @Override
  public Value apply(Value x) {
    return Functions.layerNorm(x, weight.value(), bias.value(), EPSILON);
  }
}
