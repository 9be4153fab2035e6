/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.semantics;

import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Inputs;
import org.evoke.nn.network.Network;
import org.evoke.nn.network.Options;
import org.evoke.nn.network.Reading;
import org.evoke.nn.torch.Placement;

/**
 * Temp-TF: the joined inputs of each step are embedded and get the encoding of their position;
 * encoder layers give a memory; a decoder attends to earlier steps and to the memory; two fully
 * connected layers for each step. (The paper says no more than "the Q calculated from the previous
 * sub-layer".) Inputs (batch, T, width), one output (batch, T, classes) of logits.
 *
 * <p>Further input: {@code mask} (batch, T), 1 for steps that count; others are not attended to.
 * {@code pos} (batch, T), the index of each step where steps are missing.
 *
 * @param inputs width of each feature, in order
 * @param sizes of the layers
 */
record TemporalTransformer(Map<String, Integer> inputs, Transformer sizes) implements Architecture {
  TemporalTransformer {
    inputs = Inputs.widths(inputs);
  }

  static TemporalTransformer of(Map<String, Integer> inputs, Options options) {
    return new TemporalTransformer(inputs, Transformer.of(options, 1));
  }

  @Override
  public String family() {
    return Semantics.TEMP_TF;
  }

  @Override
  public int outputs() {
    return sizes.outputs();
  }

  @Override
  public Reading reading() {
    return Reading.STEPS;
  }

  @Override
  public boolean sharesRows() {
    return true;
  }

  @Override
  public Map<String, Object> options() {
    return sizes.options();
  }

  @Override
  public Network build(Placement placement, Seed seed) {
    return new TemporalTransformerNetwork(this, placement, seed);
  }
}
