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
 * Fea-TF: each input, event features among them, becomes a token of its own; encoder layers, mean
 * over tokens, two fully connected layers. Inputs (batch, width), one output (batch, classes) of
 * logits.
 *
 * @param inputs width of each feature, in the order of the tokens
 * @param sizes of the layers
 */
record FeatureTransformer(Map<String, Integer> inputs, Transformer sizes) implements Architecture {
  FeatureTransformer {
    inputs = Inputs.widths(inputs);
  }

  static FeatureTransformer of(Map<String, Integer> inputs, Options options) {
    return new FeatureTransformer(inputs, Transformer.of(options, 2));
  }

  @Override
  public String family() {
    return Semantics.FEA_TF;
  }

  @Override
  public int outputs() {
    return sizes.outputs();
  }

  @Override
  public Reading reading() {
    return Reading.ROWS;
  }

  @Override
  public Map<String, Object> options() {
    return sizes.options();
  }

  @Override
  public Network build(Placement placement, Seed seed) {
    return new FeatureTransformerNetwork(this, placement, seed);
  }
}
