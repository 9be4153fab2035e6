/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.torch;

import org.bytedeco.pytorch.global.torch;

/** Convolution, pooling and batch normalisation. */
public final class Convolutions {
  private Convolutions() {}

  /**
   * Convolution along time with zeros at both ends.
   *
   * @param x (batch, in, time)
   * @param weight (out, in, k); the last tap meets the latest step
   * @param bias (out), or null
   * @param padding zeros at each end
   * @return (batch, out, time + 2 padding - (k - 1) dilation)
   */
  public static Value overTime(Value x, Value weight, Value bias, int dilation, int padding) {
    return new Value(
        torch.conv1d(
            x.tensor(),
            weight.tensor(),
            Functions.optional(bias),
            new long[] {1},
            new long[] {padding},
            new long[] {dilation},
            1));
  }

  /**
   * Convolution over two axes.
   *
   * @param x (batch, in, height, width)
   * @param weight (out, in / groups, k, k)
   * @param bias (out), or null
   * @param stride step of both axes
   * @param padding zeros at each side of both axes
   */
  public static Value overPlane(
      Value x, Value weight, Value bias, int stride, int padding, int groups) {
    return new Value(
        torch.conv2d(
            x.tensor(),
            weight.tensor(),
            Functions.optional(bias),
            new long[] {stride, stride},
            new long[] {padding, padding},
            new long[] {1, 1},
            groups));
  }

  /**
   * Largest value of windows that do not overlap.
   *
   * @param x (batch, channels, height, width)
   */
  public static Value largest(Value x, int height, int width) {
    return new Value(
        torch.max_pool2d(
            x.tensor(),
            new long[] {height, width},
            new long[] {height, width},
            new long[] {0, 0},
            new long[] {1, 1},
            false));
  }

  /**
   * Batch normalisation.
   *
   * @param x (batch, channels, ...)
   * @param training whether to use the statistics of the batch and to move the running ones
   * @param momentum share of the batch in the new running statistics
   */
  public static Value batchNorm(
      Value x,
      Value weight,
      Value bias,
      Value runningMean,
      Value runningVariance,
      boolean training,
      double momentum,
      double epsilon) {
    return new Value(
        torch.batch_norm(
            x.tensor(),
            Functions.optional(weight),
            Functions.optional(bias),
            Functions.optional(runningMean),
            Functions.optional(runningVariance),
            training,
            momentum,
            epsilon,
            false));
  }
}
