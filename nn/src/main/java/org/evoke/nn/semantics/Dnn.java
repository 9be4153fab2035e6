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
 * DNN: each input through a linear map with ReLU, joined, another with ReLU, logits (layers not in
 * the paper). Inputs (batch, width), one output (batch, classes).
 *
 * @param inputs width of each feature, in order
 * @param reduced numbers that each feature is reduced to, and width of the joint layer (32)
 * @param dropout rate before the last layer (0)
 * @param outputs number of classes, or of values (paper: 7)
 */
record Dnn(Map<String, Integer> inputs, int reduced, double dropout, int outputs)
    implements Architecture {
  Dnn {
    inputs = Inputs.widths(inputs);
  }

  static Dnn of(Map<String, Integer> inputs, Options options) {
    return new Dnn(
        inputs, options.size("reduced", 32), options.dropout(0), options.size("outputs", 7));
  }

  @Override
  public String family() {
    return Semantics.DNN;
  }

  @Override
  public Reading reading() {
    return Reading.ROWS;
  }

  @Override
  public Map<String, Object> options() {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("reduced", reduced);
    options.put("dropout", dropout);
    options.put("outputs", outputs);
    return options;
  }

  @Override
  public Network build(Placement placement, Seed seed) {
    return new DnnNetwork(this, placement, seed);
  }
}
