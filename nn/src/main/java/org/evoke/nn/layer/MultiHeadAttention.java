/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.layer;

import java.util.List;
import org.evoke.nn.torch.Value;

/**
 * Attention in several heads (Vaswani et al. 2017): head j uses columns j d .. (j + 1) d - 1 of the
 * projected queries, keys and values, d = width / heads.
 *
 * <ul>
 *   <li>queries (batch, T, width), keys and values (batch, S, width), output (batch, T, width)
 *   <li>four linear maps width to width: of queries, keys, values, and of the joined heads
 * </ul>
 */
public final class MultiHeadAttention {
  private final Linear query;
  private final Linear key;
  private final Linear value;
  private final Linear output;
  private final int heads;
  private final double dropout;

  /**
   * Attention with parameters under a name.
   *
   * @param parts names of the four maps below it, such as q, k, v, o
   * @param dropout rate for the weights while training
   */
  public MultiHeadAttention(
      Parameters parameters,
      String name,
      List<String> parts,
      int width,
      int heads,
      double dropout) {
    query = Linear.of(parameters, name + "." + parts.get(0), width, width);
    key = Linear.of(parameters, name + "." + parts.get(1), width, width);
    value = Linear.of(parameters, name + "." + parts.get(2), width, width);
    output = Linear.of(parameters, name + "." + parts.get(3), width, width);
    this.heads = heads;
    this.dropout = dropout;
  }

  /**
   * Attends.
   *
   * @param queries (batch, T, width)
   * @param memory (batch, S, width), of which keys and values are made
   * @param forbidden not 0 where a key must not be seen, broadcast to (batch, heads, T, S); or null
   * @param note name under which the weights (batch, heads, T, S) are noted
   */
  public Value apply(Pass pass, Value queries, Value memory, Value forbidden, String note) {
    Value asked = split(query, queries);
    Value seen =
        Attention.seen(
            pass, asked, split(key, memory), split(value, memory), forbidden, dropout, note);
    long[] joined = queries.shape();
    return output.apply(seen.transpose(1, 2).reshape(joined));
  }

  /** (batch, T, width) to (batch, heads, T, d). */
  private Value split(Linear map, Value x) {
    Value projected = map.apply(x);
    return projected
        .reshape(x.length(0), x.length(1), heads, projected.length(-1) / heads)
        .transpose(1, 2);
  }
}
