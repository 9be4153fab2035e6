/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.semantics;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.UsageException;
import org.evoke.nn.network.Options;

/**
 * Sizes of the transformers.
 *
 * @param width numbers of a token (paper: 64 attention dimensions)
 * @param layers encoder layers (not in the paper: 2 for Fea-TF, 1 with cross-modal attention and
 *     over time)
 * @param heads heads of the encoder, dividing the width (not in the paper: 2)
 * @param forward width inside the feed-forward part (not in the paper: 128)
 * @param hidden width between the two fully connected layers at the end (not in the paper: 32)
 * @param dropout rate (not in the paper: 0)
 * @param outputs number of classes, or of values (paper: 7)
 */
record Transformer(
    int width, int layers, int heads, int forward, int hidden, double dropout, int outputs) {
  Transformer {
    if (width % heads != 0) {
      throw new UsageException("heads is " + heads + ", must divide the width of " + width);
    }
  }

  static Transformer of(Options options, int usualLayers) {
    return new Transformer(
        options.size("width", 64),
        options.whole("layers", usualLayers, 1, 100),
        options.size("heads", 2),
        options.size("forward", 128),
        options.size("hidden", 32),
        options.dropout(0),
        options.size("outputs", 7));
  }

  Map<String, Object> options() {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("width", width);
    options.put("layers", layers);
    options.put("heads", heads);
    options.put("forward", forward);
    options.put("hidden", hidden);
    options.put("dropout", dropout);
    options.put("outputs", outputs);
    return options;
  }
}
