/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.tcn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Inputs;
import org.evoke.nn.network.Network;
import org.evoke.nn.network.Options;
import org.evoke.nn.network.Reading;
import org.evoke.nn.torch.Placement;

/**
 * Temporal convolution with positional encoding (paper, sections 2.2 and figure 2; residual blocks
 * of Bai, Kolter and Koltun 2018). Inputs (batch, T, width), joined in order; one output (batch, T,
 * outputs).
 *
 * <p>Further input: {@code pos} (batch, T), the index of each step in the recording, where steps
 * were removed; without it 0 .. T - 1. Sequences are padded at their end, which no step before
 * sees.
 *
 * @param inputs width of each feature, in order
 * @param encoding columns of the positional encoding, which follow the features (not in the paper:
 *     8); 0 for none
 * @param channels channels of the blocks (not in the paper)
 * @param taps kernel size (not in the paper: 3)
 * @param dilations dilation of each block (paper: four)
 * @param finalRelu whether a block ends with ReLU after the residual, as in the cited design
 *     (default) but not in the paper's figure
 * @param hidden width between the two fully connected layers (not in the paper)
 * @param dropout rate in the blocks (paper: 0.3)
 * @param outputs number of outputs of a step (paper: 15)
 */
public record Tcn(
    Map<String, Integer> inputs,
    int encoding,
    int channels,
    int taps,
    List<Integer> dilations,
    boolean finalRelu,
    int hidden,
    double dropout,
    int outputs)
    implements Architecture {
  /** Name of the family. */
  public static final String FAMILY = "tcn";

  public Tcn {
    inputs = Inputs.widths(inputs);
    dilations = List.copyOf(dilations);
  }

  /** Reads options. */
  public static Tcn of(Map<String, Integer> inputs, Options options) {
    return new Tcn(
        inputs,
        options.whole("encoding", 8, 0, 1 << 16),
        options.size("channels", 128),
        options.whole("taps", 3, 1, 1 << 10),
        options.sizes("dilations", List.of(1, 2, 4, 8)),
        options.flag("final-relu", true),
        options.size("hidden", 64),
        options.dropout(0.3),
        options.size("outputs", 15));
  }

  @Override
  public String family() {
    return FAMILY;
  }

  @Override
  public Reading reading() {
    return Reading.STEPS;
  }

  @Override
  public Map<String, Object> options() {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("encoding", encoding);
    options.put("channels", channels);
    options.put("taps", taps);
    options.put("dilations", dilations);
    options.put("final-relu", finalRelu);
    options.put("hidden", hidden);
    options.put("dropout", dropout);
    options.put("outputs", outputs);
    return options;
  }

  @Override
  public Network build(Placement placement, Seed seed) {
    return new TcnNetwork(this, placement, seed);
  }
}
