/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.attendaffectnet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Inputs;
import org.evoke.nn.network.Network;
import org.evoke.nn.network.Options;
import org.evoke.nn.network.Reading;
import org.evoke.nn.network.Task;
import org.evoke.nn.torch.Placement;

/**
 * Attention over time (paper, section III-C, figure 4), alone or after attention over the features
 * of each step. Inputs (batch, T, width of the feature), output {@code output} (batch, T).
 *
 * <p>Further inputs: {@code previous} (batch, T), the true value before each step while training (0
 * before the first); without it the network feeds its own answers back. {@code mask} (batch, T), 1
 * for steps that count. {@code pos} (batch, T), the index of each step where steps are missing.
 *
 * <p>The combined network, for which paper and code give no details, relates the reduced features
 * of each step by encoder layers as those of the published Feature AttendAffectNet, and joins them
 * into the memory.
 *
 * @param inputs width of each feature, in order
 * @param featureLayers encoder layers over the features of a step; 0 for the Temporal
 *     AttendAffectNet
 * @param reduced numbers that each feature is reduced to (paper: 8)
 * @param layers decoder layers (not in the paper: 2)
 * @param heads heads of attention over time, dividing reduced x features (paper: 2)
 * @param dropout rate everywhere (paper: 0.5)
 */
public record TemporalAttendAffectNet(
    Map<String, Integer> inputs,
    int featureLayers,
    int reduced,
    int layers,
    int heads,
    double dropout)
    implements Architecture {
  /** Name of the family with attention over time alone. */
  public static final String FAMILY = "attendaffectnet-temporal";

  /** Name of the family with attention over features and time. */
  public static final String COMBINED = "attendaffectnet-combined";

  /** How the weights of attention of encoder layers are called, after the layer. */
  private static final String FEATURE_ATTENTION = ".attn_weights";

  public TemporalAttendAffectNet {
    inputs = Inputs.widths(inputs);
    FeatureAttendAffectNet.requireDivisible(FAMILY, reduced * inputs.size(), heads);
    if (featureLayers > 0) {
      FeatureAttendAffectNet.requireDivisible(COMBINED, reduced, heads);
    }
  }

  /** Reads options of the network over time. */
  public static TemporalAttendAffectNet of(Map<String, Integer> inputs, Options options) {
    return read(inputs, 0, options);
  }

  /** Reads options of the network over features and time. */
  public static TemporalAttendAffectNet combined(Map<String, Integer> inputs, Options options) {
    return read(inputs, options.whole("feature-layers", 6, 1, 100), options);
  }

  private static TemporalAttendAffectNet read(
      Map<String, Integer> inputs, int featureLayers, Options options) {
    return new TemporalAttendAffectNet(
        inputs,
        featureLayers,
        options.whole("reduced", 8, 2, 1 << 16),
        options.whole("layers", 2, 1, 100),
        options.size("heads", 2),
        options.dropout(0.5));
  }

  /** Numbers of a step of the memory. */
  int width() {
    return reduced * inputs.size();
  }

  @Override
  public String family() {
    return featureLayers > 0 ? COMBINED : FAMILY;
  }

  @Override
  public int outputs() {
    return 1;
  }

  /** Encoder layers look at the features of a step, decoder layers at steps. */
  @Override
  public List<String> tokens(String attention) {
    return attention.endsWith(FEATURE_ATTENTION) ? List.copyOf(inputs.keySet()) : List.of();
  }

  @Override
  public Reading reading() {
    return Reading.STEPS;
  }

  @Override
  public Task task() {
    return Task.ONE_VALUE;
  }

  @Override
  public boolean feedsBack() {
    return true;
  }

  @Override
  public Map<String, Object> options() {
    Map<String, Object> options = new LinkedHashMap<>();
    if (featureLayers > 0) {
      options.put("feature-layers", featureLayers);
    }
    options.put("reduced", reduced);
    options.put("layers", layers);
    options.put("heads", heads);
    options.put("dropout", dropout);
    return options;
  }

  @Override
  public Network build(Placement placement, Seed seed) {
    return new TemporalNetwork(this, placement, seed);
  }
}
