/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.semantics;

import java.util.List;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.nn.layer.Linear;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Value;

/** The network of {@link CrossModalTransformer}. */
final class CrossModalNetwork extends Network {
  /** Ends the names of what belongs to the stream of events. */
  static final String HEARD = "_ass";

  private final List<String> events;
  private final int tokenCount;
  private final int width;
  private final Tokens tokens;
  private final EncoderStack encoder;
  private final Linear eventMap;
  private final PlainAttention selfSeen;
  private final PlainAttention selfHeard;
  private final PlainAttention crossSeen;
  private final PlainAttention crossHeard;
  private final Classifier classifier;

  CrossModalNetwork(CrossModalTransformer architecture, Placement placement, Seed seed) {
    super(architecture, new Parameters(placement, seed));
    Parameters parameters = parameters();
    Transformer sizes = architecture.sizes();
    events = architecture.events();
    width = sizes.width();
    tokenCount = architecture.audioVisual().size();
    tokens = new Tokens(parameters, "proj", architecture.audioVisual(), width);
    encoder = new EncoderStack(parameters, sizes);
    int eventWidth = events.stream().mapToInt(architecture.inputs()::get).sum();
    eventMap = Linear.of(parameters, "ev", eventWidth, tokenCount * width);
    boolean self = architecture.selfAttention();
    selfSeen = self ? new PlainAttention(parameters, "self_avc", width) : null;
    selfHeard = self ? new PlainAttention(parameters, "self_ass", width) : null;
    crossSeen = new PlainAttention(parameters, "cross_avc", width);
    crossHeard = new PlainAttention(parameters, "cross_ass", width);
    classifier = new Classifier(parameters, width, sizes.hidden(), sizes.outputs());
    parameters.place();
  }

  @Override
  public Map<String, Value> forward(Map<String, Value> inputs, Pass pass) {
    Value seen = encoder.apply(pass, Value.stack(1, tokens.apply(inputs)));
    Value heard = events(inputs);
    pass.note("avc", seen);
    pass.note("ass", heard);
    if (selfSeen != null) {
      seen = pass.note("self_avc", attend(pass, selfSeen, seen, "self_map_avc"));
      heard = pass.note("self_ass", attend(pass, selfHeard, heard, "self_map_ass"));
    }
    Value seenValues = crossSeen.values(seen);
    Value heardValues = crossHeard.values(heard);
    Value fromSeen = crossHeard.seen(pass, heard, seenValues, "cross_map_ass");
    Value fromHeard = crossSeen.seen(pass, seen, heardValues, "cross_map_avc");
    pass.note("cross_ass", fromSeen);
    pass.note("cross_avc", fromHeard);
    Value pooled = pass.note("pooled", Value.join(1, fromHeard, fromSeen).mean(1));
    return Map.of(OUTPUT, classifier.apply(pooled));
  }

  private Value events(Map<String, Value> inputs) {
    Value joined = Value.joinLast(events.stream().map(inputs::get).toArray(Value[]::new));
    return eventMap.apply(joined).reshape(-1, tokenCount, width);
  }

  private static Value attend(Pass pass, PlainAttention attention, Value x, String note) {
    return attention.seen(pass, x, attention.values(x), note);
  }
}
