/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.semantics;

import java.util.ArrayList;
import java.util.List;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.torch.Value;

/** Encoder layers one after the other: (batch, tokens, width) to the same. */
final class EncoderStack {
  private final List<PostNormLayer> layers = new ArrayList<>();

  EncoderStack(Parameters parameters, Transformer sizes) {
    for (int layer = 0; layer < sizes.layers(); layer++) {
      layers.add(new PostNormLayer(parameters, "layers." + layer, sizes));
    }
  }

  Value apply(Pass pass, Value tokens) {
    Value x = tokens;
    for (int layer = 0; layer < layers.size(); layer++) {
      String note = "layer" + layer;
      x = pass.note(note, layers.get(layer).apply(pass, x, null, note));
    }
    return x;
  }
}
