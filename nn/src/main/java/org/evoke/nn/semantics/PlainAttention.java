/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.semantics;

import org.evoke.nn.layer.Attention;
import org.evoke.nn.layer.Linear;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.torch.Functions;
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

  /**
   * The attention map of tokens, applied to values of its own or of another stream.
   *
   * @param x (batch, tokens, width)
   * @param values (batch, tokens, width)
   * @param note name under which the map (batch, tokens, tokens) is noted
   */
  Value seen(Pass pass, Value x, Value values, String note) {
    Value queries = query.apply(x);
    Value keys = key.apply(x);
    if (pass.needsAttention(0)) {
      return pass.noteAttention(note, Attention.weights(queries, keys, null)).matrixTimes(values);
    }
    return Functions.attention(queries.withAxis(1), keys.withAxis(1), values.withAxis(1), null)
        .withoutAxis(1);
  }

  Value values(Value x) {
    return value.apply(x);
  }
}
