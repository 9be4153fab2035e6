/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.tagger;

import org.evoke.nn.layer.BatchNorm;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.layer.PlaneConvolution;
import org.evoke.nn.torch.Functions;
import org.evoke.nn.torch.Value;

/** Convolution, batch normalisation, activation: (batch, in, h, w) to (batch, out, h', w'). */
final class NormedConvolution {
  private static final double MOMENTUM = 0.01;
  private static final double EPSILON = 1e-3;

  private final PlaneConvolution convolution;
  private final BatchNorm norm;
  private final Activation activation;

  /** What follows the normalisation. */
  enum Activation {
    NONE,
    RELU,
    HARD_SWISH
  }

  NormedConvolution(PlaneConvolution convolution, BatchNorm norm, Activation activation) {
    this.convolution = convolution;
    this.norm = norm;
    this.activation = activation;
  }

  /** All channels to all channels. */
  static NormedConvolution dense(
      Parameters parameters,
      String name,
      int in,
      int out,
      int kernel,
      int stride,
      Activation activation) {
    PlaneConvolution convolution =
        PlaneConvolution.withoutBias(parameters, name + ".0", in, out, kernel, stride, 1);
    return new NormedConvolution(convolution, norm(parameters, name, out), activation);
  }

  /** Each channel by itself. */
  static NormedConvolution depthwise(
      Parameters parameters,
      String name,
      int channels,
      int kernel,
      int stride,
      Activation activation) {
    PlaneConvolution convolution =
        PlaneConvolution.withoutBias(
            parameters, name + ".0", channels, channels, kernel, stride, channels);
    return new NormedConvolution(convolution, norm(parameters, name, channels), activation);
  }

  private static BatchNorm norm(Parameters parameters, String name, int channels) {
    return new BatchNorm(parameters, name + ".1", channels, MOMENTUM, EPSILON);
  }

  Value apply(Pass pass, Value x) {
    Value normed = norm.apply(pass, convolution.apply(x));
    return switch (activation) {
      case NONE -> normed;
      case RELU -> Functions.relu(normed);
      case HARD_SWISH -> Functions.hardSwish(normed);
    };
  }
}
