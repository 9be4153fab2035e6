/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.attendaffectnet;

import java.util.ArrayList;
import java.util.List;
import org.evoke.nn.layer.Normalisation;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.torch.Value;

/** Encoder layers over feature tokens: (batch, tokens, width) to the same. */
final class FeatureEncoder {
  private final List<EncoderLayer> layers = new ArrayList<>();
  private final Normalisation norm;

  FeatureEncoder(
      Parameters parameters, Variant variant, int width, int layers, int heads, double dropout) {
    for (int layer = 0; layer < layers; layer++) {
      String name = "encoder.layers." + layer;
      this.layers.add(new EncoderLayer(parameters, name, variant, width, heads, dropout));
    }
    norm =
        variant.normalisesFirst()
            ? EncoderLayer.norm(parameters, "encoder.norm", variant, width)
            : null;
  }

  Value apply(Pass pass, Value tokens) {
    Value x = tokens;
    for (int layer = 0; layer < layers.size(); layer++) {
      x = layers.get(layer).apply(pass, x, "layer" + layer);
    }
    return pass.note("encoder.out", norm == null ? x : norm.apply(x));
  }
}
