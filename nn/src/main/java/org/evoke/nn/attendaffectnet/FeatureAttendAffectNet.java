/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.attendaffectnet;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Inputs;
import org.evoke.nn.network.Network;
import org.evoke.nn.network.Options;
import org.evoke.nn.network.Reading;
import org.evoke.nn.torch.Placement;

/**
 * Attention over features (paper, section III-C, figure 3): each input vector is reduced to a
 * token, encoder layers relate the tokens, their mean is mapped to the outputs. Inputs (batch,
 * width), one output (batch, outputs).
 *
 * @param inputs width of each feature, in the order of the tokens
 * @param variant published or paper
 * @param width numbers of a token (paper: 8)
 * @param layers encoder layers (published weights: 6)
 * @param heads heads of attention, dividing the width (paper: 2)
 * @param dropout rate everywhere (paper: 0.1)
 * @param outputs number of outputs (paper: 1, valence and arousal in networks of their own)
 */
public record FeatureAttendAffectNet(
    Map<String, Integer> inputs,
    Variant variant,
    int width,
    int layers,
    int heads,
    double dropout,
    int outputs)
    implements Architecture {
  /** Name of the family. */
  public static final String FAMILY = "attendaffectnet";

  public FeatureAttendAffectNet {
    inputs = Inputs.widths(inputs);
    requireDivisible(FAMILY, width, heads);
  }

  /** Reads options. */
  public static FeatureAttendAffectNet of(Map<String, Integer> inputs, Options options) {
    return new FeatureAttendAffectNet(
        inputs,
        options.choice("variant", Variant.VIDEO_AUDIO),
        options.whole("width", 8, 2, Options.MOST),
        options.whole("layers", 6, 1, 100),
        options.size("heads", 2),
        options.dropout(0.1),
        options.size("outputs", 1));
  }

  static void requireDivisible(String family, int width, int heads) {
    if (width % heads != 0) {
      throw new UsageException(
          family + ": heads is " + heads + ", must divide the width of " + width);
    }
  }

  @Override
  public String family() {
    return FAMILY;
  }

  @Override
  public Reading reading() {
    return Reading.ROWS;
  }

  @Override
  public Map<String, Object> options() {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("variant", Options.word(variant));
    options.put("width", width);
    options.put("layers", layers);
    options.put("heads", heads);
    options.put("dropout", dropout);
    options.put("outputs", outputs);
    return options;
  }

  @Override
  public Network build(Placement placement, Seed seed) {
    return new FeatureNetwork(this, placement, seed);
  }
}
