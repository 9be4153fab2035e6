/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.semantics;

import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Value;

/** The network of {@link FeatureTransformer}. */
final class FeatureTransformerNetwork extends Network {
  private final Tokens tokens;
  private final EncoderStack encoder;
  private final Classifier classifier;

  FeatureTransformerNetwork(FeatureTransformer architecture, Placement placement, Seed seed) {
    super(architecture, new Parameters(placement, seed));
    Transformer sizes = architecture.sizes();
    tokens = new Tokens(parameters(), "proj", architecture.inputs(), sizes.width());
    encoder = new EncoderStack(parameters(), sizes);
    classifier = new Classifier(parameters(), sizes.width(), sizes.hidden(), sizes.outputs());
    parameters().place();
  }

  @Override
  public Map<String, Value> forward(Map<String, Value> inputs, Pass pass) {
    Value stacked = pass.note("tokens", Value.stack(1, tokens.apply(inputs)));
    Value pooled = pass.note("pooled", encoder.apply(pass, stacked).mean(1));
    return Map.of(OUTPUT, classifier.apply(pooled));
  }
}
