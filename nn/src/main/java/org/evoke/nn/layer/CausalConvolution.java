/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.layer;

import org.evoke.nn.torch.Convolutions;
import org.evoke.nn.torch.Functions;
import org.evoke.nn.torch.Value;

/**
 * Dilated convolution along time that sees no later step, with normalised weight (Salimans and
 * Kingma 2016): w = g v / |v|, the norm for each output channel over inputs and taps.
 *
 * <ul>
 *   <li>input (batch, in, T), output (batch, out, T)
 *   <li>{@code weight_v} (out, in, k), whose last tap meets the current step; {@code weight_g}
 *       (out, 1, 1); {@code bias} (out)
 * </ul>
 */
public final class CausalConvolution {
  private final Parameter direction;
  private final Parameter gain;
  private final Parameter bias;
  private final int taps;
  private final int dilation;

  /** A layer whose initial weight is uniform within 1 / sqrt(in k). */
  public CausalConvolution(
      Parameters parameters, String name, int in, int out, int taps, int dilation) {
    double bound = 1 / Math.sqrt((double) in * taps);
    float[] initial = parameters.uniformValues(name + ".weight_v", bound, out, in, taps);
    bias = parameters.uniform(name + ".bias", bound, out);
    gain = parameters.of(name + ".weight_g", norms(initial, out), out, 1, 1);
    direction = parameters.of(name + ".weight_v", initial, out, in, taps);
    this.taps = taps;
    this.dilation = dilation;
  }

  private static float[] norms(float[] weight, int out) {
    float[] norms = new float[out];
    int size = weight.length / out;
    for (int channel = 0; channel < out; channel++) {
      double sum = 0;
      for (int i = channel * size; i < (channel + 1) * size; i++) {
        sum += (double) weight[i] * weight[i];
      }
      norms[channel] = (float) Math.sqrt(sum);
    }
    return norms;
  }

  /**
   * Convolves; the steps before the first are zeros. The padding at the end, which comes with that
   * at the start, is cut off the output: that is much smaller to copy than a wide input.
   */
  public Value apply(Value x) {
    Value weight = Functions.normalisedWeight(direction.value(), gain.value());
    int padding = (taps - 1) * dilation;
    return Convolutions.overTime(x, weight, bias.value(), dilation, padding)
        .part(2, 0, x.length(2));
  }
}
