/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.attendaffectnet;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.nn.layer.Linear;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.layer.PositionalEncoding;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Value;

/** The network of {@link TemporalAttendAffectNet}. */
final class TemporalNetwork extends Network {
  private final TemporalAttendAffectNet architecture;
  private final Map<String, Linear> reductions = new LinkedHashMap<>();
  private final FeatureEncoder encoder;
  private final TemporalDecoder decoder;

  TemporalNetwork(TemporalAttendAffectNet architecture, Placement placement, Seed seed) {
    super(architecture, new Parameters(placement, seed));
    this.architecture = architecture;
    int reduced = architecture.reduced();
    int heads = architecture.heads();
    double dropout = architecture.dropout();
    architecture
        .inputs()
        .forEach(
            (name, in) ->
                reductions.put(
                    name, Linear.of(parameters(), "red." + reductions.size(), in, reduced)));
    int featureLayers = architecture.featureLayers();
    encoder =
        featureLayers == 0
            ? null
            : new FeatureEncoder(
                parameters(), Variant.VIDEO_AUDIO, reduced, featureLayers, heads, dropout);
    decoder =
        new TemporalDecoder(
            parameters(), architecture.width(), architecture.layers(), heads, dropout);
    parameters().place();
  }

  @Override
  public Map<String, Value> forward(Map<String, Value> inputs, Pass pass) {
    Value[] reduced = reduce(inputs);
    Value joined = encoder == null ? Value.join(2, reduced) : relate(pass, reduced);
    Value encoding =
        PositionalEncoding.of(
            parameters().placement(), joined, inputs.get("pos"), architecture.width());
    Value memory = pass.note("memory", joined.plus(encoding));
    Value answers =
        decoder.apply(pass, memory, encoding, inputs.get("previous"), inputs.get("mask"));
    return Map.of(OUTPUT, answers);
  }

  private Value[] reduce(Map<String, Value> inputs) {
    return reductions.entrySet().stream()
        .map(entry -> entry.getValue().apply(inputs.get(entry.getKey())))
        .toArray(Value[]::new);
  }

  /**
   * Features of a step as tokens: (batch, T, features, reduced) as (batch T, features, reduced).
   */
  private Value relate(Pass pass, Value[] reduced) {
    Value tokens = Value.stack(2, reduced);
    long batch = tokens.length(0);
    long steps = tokens.length(1);
    Value flat = tokens.reshape(batch * steps, reduced.length, architecture.reduced());
    return encoder.apply(pass, flat).reshape(batch, steps, architecture.width());
  }
}
