/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.layer;

import org.evoke.nn.torch.Convolutions;
import org.evoke.nn.torch.Value;

/**
 * Convolution over two axes with as many zeros around as keep a stride of 1 at the same size.
 *
 * <ul>
 *   <li>input (batch, in, height, width), output (batch, out, height / stride, width / stride)
 *   <li>{@code weight} (out, in / groups, k, k), {@code bias} (out) where there is one
 * </ul>
 *
 * <p>Initial values are uniform within 1 / sqrt(k k in / groups).
 */
public final class PlaneConvolution {
  private final Parameter weight;
  private final Parameter bias;
  private final int stride;
  private final int padding;
  private final int groups;

  private PlaneConvolution(Parameter weight, Parameter bias, int kernel, int stride, int groups) {
    this.weight = weight;
    this.bias = bias;
    this.stride = stride;
    this.padding = (kernel - 1) / 2;
    this.groups = groups;
  }

  /** All channels to all channels with stride 1. */
  public static PlaneConvolution withBias(
      Parameters parameters, String name, int in, int out, int kernel) {
    double bound = 1 / Math.sqrt((double) in * kernel * kernel);
    Parameter weight = parameters.uniform(name + ".weight", bound, out, in, kernel, kernel);
    Parameter bias = parameters.uniform(name + ".bias", bound, out);
    return new PlaneConvolution(weight, bias, kernel, 1, 1);
  }

  /**
   * Without bias, as before batch normalisation.
   *
   * @param groups of channels that do not mix; {@code in} for a depthwise convolution
   */
  public static PlaneConvolution withoutBias(
      Parameters parameters, String name, int in, int out, int kernel, int stride, int groups) {
    double bound = 1 / Math.sqrt((double) in / groups * kernel * kernel);
    Parameter weight =
        parameters.uniform(name + ".weight", bound, out, in / groups, kernel, kernel);
    return new PlaneConvolution(weight, null, kernel, stride, groups);
  }

  /** Convolves. */
  public Value apply(Value x) {
    Value offset = bias == null ? null : bias.value();
    return Convolutions.overPlane(x, weight.value(), offset, stride, padding, groups);
  }
}
