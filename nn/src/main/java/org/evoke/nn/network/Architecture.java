/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.network;

import java.util.List;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.nn.torch.Placement;

/**
 * Everything that is needed to build a network, but for the values of its parameters. Immutable;
 * written to {@code model.json} and to experiments as a map of plain values, and read from it by
 * {@code org.evoke.nn.Networks}.
 */
public interface Architecture {
  /** Name of the family, such as {@code tcn}. */
  String family();

  /** Width of each input by name, in the order that the network needs. */
  Map<String, Integer> inputs();

  /** How inputs are laid out. */
  Reading reading();

  /** What it can be trained to answer. */
  default Task task() {
    return Task.VALUES_OR_CLASS;
  }

  /**
   * Whether each of its steps sees the answers of the steps before it: the true ones while it
   * learns, in the input {@code previous}, and its own afterwards.
   */
  default boolean feedsBack() {
    return false;
  }

  /**
   * Whether its first layer maps each row by itself, so that windows which overlap may share rows:
   * {@link Inputs#bySteps} then puts the mapped rows where steps have them.
   */
  default boolean sharesRows() {
    return false;
  }

  /** All options with their values, in the form that they are read from; no inputs, no family. */
  Map<String, Object> options();

  /** How many numbers an answer for a row, step or sequence has. */
  int outputs();

  /**
   * What attention looks at.
   *
   * @param attention name of the weights of attention
   * @return a word for each token, or none where the tokens are the steps of a series
   */
  default List<String> tokens(String attention) {
    return reading() == Reading.ROWS ? List.copyOf(inputs().keySet()) : List.of();
  }

  /** Builds the network with initial values from a seed. */
  Network build(Placement placement, Seed seed);
}
