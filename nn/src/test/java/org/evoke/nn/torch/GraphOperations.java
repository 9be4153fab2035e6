/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.torch;

import java.util.Arrays;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** Operations of public networks on libtorch, with which ONNX Runtime is compared. */
public final class GraphOperations {
  private GraphOperations() {}

  /**
   * Convolution over two or three axes, without gradients. oneDNN is asked for it where it is
   * there: with a single thread libtorch itself takes slower kernels.
   *
   * @param x (batch, in, axes)
   * @param weight (out, in / groups, kernel)
   * @param bias (out), or null
   * @param stride step of each axis
   * @param padding zeros at each side of each axis
   */
  public static Value over(
      Value x, Value weight, Value bias, long[] stride, long[] padding, int groups) {
    long[] ones = new long[stride.length];
    Arrays.fill(ones, 1);
    TensorOptional added = Functions.optional(bias);
    long[] none = new long[stride.length];
    return new Value(
        torch.hasMKLDNN()
            ? torch.mkldnn_convolution(
                x.tensor(), weight.tensor(), added, padding, stride, ones, groups)
            : torch.convolution(
                x.tensor(), weight.tensor(), added, stride, padding, ones, false, none, groups));
  }

  /**
   * Largest value of windows over two or three axes.
   *
   * @param x (batch, channels, axes)
   * @param padding at each side of each axis, less than every number
   */
  public static Value largest(Value x, long[] kernel, long[] stride, long[] padding) {
    long[] ones = new long[kernel.length];
    Arrays.fill(ones, 1);
    return new Value(
        kernel.length == 2
            ? torch.max_pool2d(x.tensor(), kernel, stride, padding, ones, false)
            : torch.max_pool3d(x.tensor(), kernel, stride, padding, ones, false));
  }

  /** x where positive, else a part of it. */
  public static Value leakyRelu(Value x, double slope) {
    return new Value(torch.leaky_relu(x.tensor(), new Scalar(slope)));
  }

  /** x times its sigmoid. */
  public static Value swish(Value x) {
    return new Value(torch.silu(x.tensor()));
  }

  /**
   * A value with zeros around its last axes.
   *
   * @param zeros before and behind the last axis, then the one before it, and so on
   */
  public static Value pad(Value x, long... zeros) {
    return new Value(torch.constant_pad_nd(x.tensor(), zeros));
  }
}
