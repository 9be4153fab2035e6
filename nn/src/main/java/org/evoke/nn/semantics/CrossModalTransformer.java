/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.semantics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Inputs;
import org.evoke.nn.network.Network;
import org.evoke.nn.network.Options;
import org.evoke.nn.network.Reading;
import org.evoke.nn.torch.Placement;

/**
 * Fea-TF CMA and Fea-TF SCMA: audio-visual tokens and tokens of event features exchange values by
 * cross-modal attention (paper, equations 3 and 4), with self-attention before it in SCMA. Inputs
 * (batch, width), one output (batch, classes) of logits.
 *
 * <p>The equations multiply the attention map of one stream with the values of the other, so both
 * need equally many tokens: the joined event features are mapped to as many tokens as there are
 * audio-visual inputs (not in the paper).
 *
 * @param inputs width of each feature; those that are not events are the audio-visual ones, in
 *     order
 * @param events names of the inputs that are event features, in the order of joining
 * @param selfAttention whether self-attention precedes (SCMA) or not (CMA)
 * @param sizes of the layers
 */
record CrossModalTransformer(
    Map<String, Integer> inputs, List<String> events, boolean selfAttention, Transformer sizes)
    implements Architecture {
  CrossModalTransformer {
    inputs = Inputs.widths(inputs);
    events = List.copyOf(events);
    if (!inputs.keySet().containsAll(events) || events.size() == inputs.size()) {
      throw new UsageException(
          "events is "
              + events
              + ", must name some of the inputs "
              + inputs.keySet()
              + " and leave at least one for the audio-visual stream");
    }
  }

  static CrossModalTransformer of(
      Map<String, Integer> inputs, Options options, boolean selfAttention) {
    List<String> events = options.names("events", List.of("event"));
    return new CrossModalTransformer(inputs, events, selfAttention, Transformer.of(options, 1));
  }

  /** Widths of the audio-visual inputs. */
  Map<String, Integer> audioVisual() {
    Map<String, Integer> others = new LinkedHashMap<>(inputs);
    others.keySet().removeAll(events);
    return others;
  }

  @Override
  public String family() {
    return selfAttention ? Semantics.FEA_TF_SCMA : Semantics.FEA_TF_CMA;
  }

  @Override
  public int outputs() {
    return sizes.outputs();
  }

  /** Maps of one stream are multiplied with tokens of the other, of which there are as many. */
  @Override
  public List<String> tokens(String attention) {
    List<String> seen = List.copyOf(audioVisual().keySet());
    return attention.endsWith(CrossModalNetwork.HEARD)
        ? IntStream.range(0, seen.size()).mapToObj(token -> "events" + token).toList()
        : seen;
  }

  @Override
  public Reading reading() {
    return Reading.ROWS;
  }

  @Override
  public Map<String, Object> options() {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("events", events);
    options.putAll(sizes.options());
    return options;
  }

  @Override
  public Network build(Placement placement, Seed seed) {
    return new CrossModalNetwork(this, placement, seed);
  }
}
