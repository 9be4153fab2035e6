/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.semantics;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Inputs;
import org.evoke.nn.network.Network;
import org.evoke.nn.network.Options;
import org.evoke.nn.network.Reading;
import org.evoke.nn.torch.Placement;

/**
 * LSTM: each input of a step through a linear map, joined; stacked LSTM layers; logits from the
 * last step (layers not in the paper). Inputs (batch, T, width), one output (batch, classes).
 *
 * <p>Further input: {@code mask} (batch, T), 1 for steps that count; the last of them is used.
 *
 * @param inputs width of each feature, in order
 * @param reduced numbers that each feature is reduced to (16)
 * @param hidden width of the states (24)
 * @param layers LSTM layers (2)
 * @param dropout rate before the last layer (0)
 * @param outputs number of classes, or of values (paper: 7)
 */
record Lstm(
    Map<String, Integer> inputs, int reduced, int hidden, int layers, double dropout, int outputs)
    implements Architecture {
  Lstm {
    inputs = Inputs.widths(inputs);
  }

  static Lstm of(Map<String, Integer> inputs, Options options) {
    return new Lstm(
        inputs,
        options.size("reduced", 16),
        options.size("hidden", 24),
        options.whole("layers", 2, 1, 100),
        options.dropout(0),
        options.size("outputs", 7));
  }

  @Override
  public String family() {
    return Semantics.LSTM;
  }

  @Override
  public Reading reading() {
    return Reading.SEQUENCES;
  }

  @Override
  public boolean sharesRows() {
    return true;
  }

  @Override
  public Map<String, Object> options() {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("reduced", reduced);
    options.put("hidden", hidden);
    options.put("layers", layers);
    options.put("dropout", dropout);
    options.put("outputs", outputs);
    return options;
  }

  @Override
  public Network build(Placement placement, Seed seed) {
    return new LstmNetwork(this, placement, seed);
  }
}
