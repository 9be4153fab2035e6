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
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Functions;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Value;

/** The network of {@link FeatureAttendAffectNet}. */
final class FeatureNetwork extends Network {
  private final FeatureAttendAffectNet architecture;
  private final Map<String, Linear> reductions = new LinkedHashMap<>();
  private final FeatureEncoder encoder;
  private final Linear head;

  FeatureNetwork(FeatureAttendAffectNet architecture, Placement placement, Seed seed) {
    super(architecture, new Parameters(placement, seed));
    this.architecture = architecture;
    int width = architecture.width();
    Variant variant = architecture.variant();
    architecture
        .inputs()
        .forEach(
            (name, in) -> {
              String reduction = variant.reduction(reductions.size());
              reductions.put(name, Linear.of(parameters(), reduction, in, width));
            });
    if (variant.holdsUnusedEmbedding()) {
      parameters().kept("src_embed.0.lut.weight", 0, width, width);
      parameters().kept("src_embed.0.lut.bias", 0, width);
    }
    encoder =
        new FeatureEncoder(
            parameters(),
            variant,
            width,
            architecture.layers(),
            architecture.heads(),
            architecture.dropout());
    head = Linear.of(parameters(), "linear", width, architecture.outputs());
    parameters().place();
  }

  @Override
  public Map<String, Value> forward(Map<String, Value> inputs, Pass pass) {
    Value encoded = encoder.apply(pass, tokens(inputs, pass));
    Value pooled = pass.note("pooled", encoded.mean(1));
    Value activated = architecture.variant().usesTanh() ? Functions.tanh(pooled) : pooled;
    Value last = pass.note("head.in", pass.dropout(activated, architecture.dropout()));
    return Map.of(OUTPUT, pass.note(OUTPUT, head.apply(last)));
  }

  private Value tokens(Map<String, Value> inputs, Pass pass) {
    Value[] tokens = new Value[reductions.size()];
    int index = 0;
    for (Map.Entry<String, Linear> entry : reductions.entrySet()) {
      Value token = entry.getValue().apply(inputs.get(entry.getKey())).withAxis(1);
      tokens[index] = pass.note("reduced." + index + "." + entry.getKey(), token);
      index++;
    }
    return Value.join(1, tokens);
  }
}
