/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.torch;

import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** Functions of values: activations, linear maps, normalisation and entropies. */
public final class Functions {
  private static final long MEAN = 1;
  private static final long NONE_IGNORED = -100;

  private Functions() {}

  public static Value relu(Value x) {
    return new Value(torch.relu(x.tensor()));
  }

  public static Value tanh(Value x) {
    return new Value(torch.tanh(x.tensor()));
  }

  public static Value sigmoid(Value x) {
    return new Value(torch.sigmoid(x.tensor()));
  }

  /** x times min(max(x + 3, 0), 6) / 6. */
  public static Value hardSwish(Value x) {
    return new Value(torch.hardswish(x.tensor()));
  }

  /** Exponentials that sum to 1 over an axis. */
  public static Value softmax(Value x, int axis) {
    return new Value(torch.softmax(x.tensor(), axis));
  }

  /**
   * x W' + b over the last axis, as one matrix product of all rows: parts of wider rows are not
   * copied for it.
   *
   * @param x (..., in)
   * @param weight (out, in)
   * @param bias (out), or null
   */
  public static Value linear(Value x, Value weight, Value bias) {
    if (x.axes() > 2) {
      long[] shape = x.shape();
      shape[shape.length - 1] = weight.length(0);
      return linear(x.reshape(-1, x.length(-1)), weight, bias).reshape(shape);
    }
    return bias == null
        ? new Value(torch.linear(x.tensor(), weight.tensor()))
        : new Value(torch.linear(x.tensor(), weight.tensor(), optional(bias)));
  }

  /**
   * Layer normalisation over the last axis with divisor n under the root.
   *
   * @param x (..., width)
   * @param weight (width)
   * @param bias (width)
   * @param epsilon added to the variance
   */
  public static Value layerNorm(Value x, Value weight, Value bias, double epsilon) {
    long[] width = {x.length(-1)};
    return new Value(
        torch.layer_norm(x.tensor(), width, optional(weight), optional(bias), epsilon, false));
  }

  /**
   * softmax(Q K' / sqrt(d)) V, without its weights: libtorch computes it in one piece.
   *
   * @param queries (batch, heads, T, d)
   * @param keys (batch, heads, S, d)
   * @param values (batch, heads, S, d)
   * @param forbidden not 0 where a key must not be seen, (T, S) or with the two axes before it; or
   *     null
   * @return (batch, heads, T, d)
   */
  public static Value attention(Value queries, Value keys, Value values, Value forbidden) {
    TensorOptional allowed =
        forbidden == null
            ? new TensorOptional()
            : new TensorOptional(forbidden.tensor().eq(new Scalar(0.0)));
    return new Value(
        torch.scaled_dot_product_attention(
            queries.tensor(),
            keys.tensor(),
            values.tensor(),
            allowed,
            0,
            false,
            new DoubleOptional(),
            false));
  }

  /**
   * Mean cross-entropy.
   *
   * @param logits (N, classes)
   * @param labels (N) whole numbers
   */
  public static Value crossEntropy(Value logits, Value labels) {
    return new Value(
        torch.cross_entropy_loss(
            logits.tensor(), labels.tensor(), new TensorOptional(), MEAN, NONE_IGNORED, 0));
  }

  /**
   * Mean binary cross-entropy.
   *
   * @param logits any shape
   * @param targets probabilities, the same shape
   */
  public static Value binaryCrossEntropy(Value logits, Value targets) {
    return new Value(
        torch.binary_cross_entropy_with_logits(
            logits.tensor(), targets.tensor(), new TensorOptional(), new TensorOptional(), MEAN));
  }

  /**
   * The weight of a weight-normalised layer, g v / |v| with the norm for each output channel.
   *
   * @param direction v (out, in, k)
   * @param gain g (out, 1, 1)
   */
  public static Value normalisedWeight(Value direction, Value gain) {
    Tensor norm = torch.norm_except_dim(direction.tensor(), 2, 0);
    return direction.times(gain.over(new Value(norm)));
  }

  static TensorOptional optional(Value value) {
    return value == null ? new TensorOptional() : new TensorOptional(value.tensor());
  }
}
