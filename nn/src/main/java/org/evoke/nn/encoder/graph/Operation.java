/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * One step of a network over values (batch, channels, height, width) or (batch, channels, time,
 * height, width), in float32.
 */
public sealed interface Operation {
  /** The parameters that it needs, in the order of public state dictionaries. */
  default List<ParameterShape> parameters() {
    return List.of();
  }

  /**
   * Convolution.
   *
   * @param name prefix of {@code weight} (out, in / groups, kernel) and {@code bias} (out)
   * @param in channels
   * @param out channels
   * @param window what it looks at
   * @param groups of channels that do not mix
   * @param bias whether there is one
   */
  record Convolution(String name, int in, int out, Window window, int groups, boolean bias)
      implements Operation {
    @Override
    public List<ParameterShape> parameters() {
      List<Integer> shape = new ArrayList<>(List.of(out, in / groups));
      shape.addAll(window.kernel());
      ParameterShape weight = ParameterShape.trained(name + ".weight", shape);
      return bias
          ? List.of(weight, ParameterShape.trained(name + ".bias", List.of(out)))
          : List.of(weight);
    }

    /** The same with a bias. */
    public Convolution withBias() {
      return new Convolution(name, in, out, window, groups, true);
    }
  }

  /**
   * Batch normalisation with running statistics: (x - mean) / sqrt(variance + epsilon) weight +
   * bias for each channel.
   *
   * @param name prefix of {@code weight}, {@code bias}, {@code running_mean}, {@code running_var}
   * @param channels of the input
   * @param epsilon added to the variance
   */
  record Normalisation(String name, int channels, double epsilon) implements Operation {
    @Override
    public List<ParameterShape> parameters() {
      return List.of(
          ParameterShape.trained(name + ".weight", List.of(channels)),
          ParameterShape.trained(name + ".bias", List.of(channels)),
          ParameterShape.kept(name + ".running_mean", channels),
          ParameterShape.kept(name + ".running_var", channels));
    }
  }

  /** A function of each number. */
  enum Activation implements Operation {
    /** max(x, 0). */
    RELU,
    /** x where positive, else 0.1 x. */
    LEAKY_RELU,
    /** x sigmoid(x), also called SiLU. */
    SWISH,
    /** 1 / (1 + exp(-x)). */
    SIGMOID;

    /** Slope of {@link #LEAKY_RELU} below 0. */
    public static final double SLOPE = 0.1;
  }

  /**
   * Largest number of windows. Zeros around count as numbers, which matters to no network here:
   * their poolings follow ReLU.
   *
   * @param window what it looks at
   */
  record Largest(Window window) implements Operation {}

  /**
   * A linear map (batch, in) to (batch, out).
   *
   * @param name prefix of {@code weight} (out, in) and {@code bias} (out)
   * @param in width
   * @param out width
   */
  record Linear(String name, int in, int out) implements Operation {
    @Override
    public List<ParameterShape> parameters() {
      return List.of(
          ParameterShape.trained(name + ".weight", List.of(out, in)),
          ParameterShape.trained(name + ".bias", List.of(out)));
    }
  }

  /** Operations without sizes. */
  enum Plain implements Operation {
    /** Mean over all axes behind the channels, which stay with length 1. */
    GLOBAL_MEAN,
    /** Sum of two values. */
    SUM,
    /** Product of two values, of which the second may have axes of length 1. */
    PRODUCT,
    /** Several values behind each other on the axis of channels. */
    JOIN,
    /** (batch, channels, height, width) to (batch, height, width, channels). */
    CHANNELS_LAST,
    /** (batch, ...) to (batch, width). */
    FLATTEN
  }
}
