/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.layer;

import java.util.Arrays;
import org.evoke.nn.torch.Convolutions;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Value;

/**
 * Batch normalisation (Ioffe and Szegedy 2015) of each channel: while training with the mean and
 * the variance (divisor n) of the batch, otherwise with running ones.
 *
 * <ul>
 *   <li>input and output (batch, channels, ...)
 *   <li>{@code weight}, {@code bias}, {@code running_mean}, {@code running_var} (divisor n - 1),
 *       each (channels)
 * </ul>
 */
public final class BatchNorm {
  private final Parameter weight;
  private final Parameter bias;
  private final Parameter mean;
  private final Parameter variance;
  private final double momentum;
  private final double epsilon;

  /**
   * A layer for these channels.
   *
   * @param momentum share of a batch in the new running statistics
   * @param epsilon added to the variance
   */
  public BatchNorm(
      Parameters parameters, String name, int channels, double momentum, double epsilon) {
    weight = parameters.constant(name + ".weight", 1, channels);
    bias = parameters.constant(name + ".bias", 0, channels);
    mean = parameters.kept(name + ".running_mean", 0, channels);
    variance = parameters.kept(name + ".running_var", 1, channels);
    this.momentum = momentum;
    this.epsilon = epsilon;
  }

  /**
   * Normalises the steps that count, as if there were no others; puts zeros in their place.
   *
   * @param x (batch, channels, T, width)
   * @param mask (batch, T), 1 for steps that count; or null for all
   */
  public Value apply(Pass pass, Value x, Value mask, Placement placement) {
    if (mask == null) {
      return apply(pass, x);
    }
    long[] valid = Masks.validSteps(mask);
    Value steps = x.permute(0, 2, 1, 3);
    long[] shape = steps.shape();
    Value flat = steps.reshape(shape[0] * shape[1], shape[2], shape[3]);
    Value normed = apply(pass, flat.rows(0, valid));
    Value withZeros = Value.join(0, normed, placement.zeros(1, shape[2], shape[3]));
    long[] sources = new long[(int) (shape[0] * shape[1])];
    Arrays.fill(sources, valid.length);
    for (int i = 0; i < valid.length; i++) {
      sources[(int) valid[i]] = i;
    }
    return withZeros.rows(0, sources).reshape(shape).permute(0, 2, 1, 3);
  }

  /** Normalises. */
  public Value apply(Pass pass, Value x) {
    return Convolutions.batchNorm(
        x,
        weight.value(),
        bias.value(),
        mean.value(),
        variance.value(),
        pass.isTraining(),
        momentum,
        epsilon);
  }
}
