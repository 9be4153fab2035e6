/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.semantics;

import org.evoke.nn.layer.Attention;
import org.evoke.nn.layer.Linear;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.torch.Value;

/** Query, key and value maps of one head without bias, residual, norm or output map. */
final class PlainAttention {
  private final Linear query;
  private final Linear key;
  private final Linear value;

  PlainAttention(Parameters parameters, String name, int width) {
    query = Linear.withoutBias(parameters, name + ".wq", width, width);
    key = Linear.withoutBias(parameters, name + ".wk", width, width);
    value = Linear.withoutBias(parameters, name + ".wv", width, width);
  }

  /** The attention map (batch, tokens, tokens). */
  Value map(Value x) {
    return Attention.weights(query.apply(x), key.apply(x), null);
  }

  Value values(Value x) {
    return value.apply(x);
  }
}
