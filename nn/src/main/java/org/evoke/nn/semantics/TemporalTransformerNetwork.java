/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.nn.layer.Linear;
import org.evoke.nn.layer.Masks;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.layer.PositionalEncoding;
import org.evoke.nn.network.Inputs;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Value;

/** The network of {@link TemporalTransformer}. */
final class TemporalTransformerNetwork extends Network {
  private final List<String> names;
  private final int width;
  private final Linear embedding;
  private final List<PostNormLayer> encoder = new ArrayList<>();
  private final DecoderPart decoder;
  private final Classifier classifier;

  TemporalTransformerNetwork(TemporalTransformer architecture, Placement placement, Seed seed) {
    super(architecture, new Parameters(placement, seed));
    Parameters parameters = parameters();
    Transformer sizes = architecture.sizes();
    names = List.copyOf(architecture.inputs().keySet());
    width = sizes.width();
    int in = Inputs.total(architecture.inputs().values());
    embedding = Linear.of(parameters, "proj", in, width);
    for (int layer = 0; layer < sizes.layers(); layer++) {
      String name = layer == 0 ? "enc" : "enc" + layer;
      encoder.add(new PostNormLayer(parameters, name, sizes));
    }
    decoder = new DecoderPart(parameters, "dec", sizes);
    classifier = new Classifier(parameters, width, sizes.hidden(), sizes.outputs());
    parameters.place();
  }

  @Override
  public Map<String, Value> forward(Map<String, Value> inputs, Pass pass) {
    Value joined = Value.joinLast(names.stream().map(inputs::get).toArray(Value[]::new));
    Value mapped = Inputs.bySteps(embedding.apply(joined), inputs);
    Value positions =
        PositionalEncoding.of(parameters().placement(), mapped, inputs.get("pos"), width);
    Value embedded = pass.note("embedded", mapped.plus(positions));
    Value padding = Masks.padding(inputs.get("mask"));
    Value memory = embedded;
    for (int layer = 0; layer < encoder.size(); layer++) {
      memory = encoder.get(layer).apply(pass, memory, padding, "enc" + layer);
    }
    pass.note("memory", memory);
    Value decoded = decoder.apply(pass, embedded, memory, padding, parameters());
    return Map.of(OUTPUT, classifier.apply(pass.note("decoder", decoded)));
  }
}
