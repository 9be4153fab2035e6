/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.layer;

import org.evoke.nn.torch.Functions;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Value;

/** Scaled dot-product attention (Vaswani et al. 2017, equation 1). */
public final class Attention {
  private Attention() {}

  /**
   * softmax(Q K' / sqrt(d)).
   *
   * @param queries (..., T, d)
   * @param keys (..., S, d)
   * @param forbidden not 0 where a key must not be seen, broadcast to (..., T, S); or null
   * @return (..., T, S)
   */
  public static Value weights(Value queries, Value keys, Value forbidden) {
    double scale = 1 / Math.sqrt(queries.length(-1));
    Value scores = queries.matrixTimes(keys.transpose(-2, -1)).times(scale);
    Value allowed =
        forbidden == null ? scores : scores.fillWhere(forbidden, Double.NEGATIVE_INFINITY);
    return Functions.softmax(allowed, -1);
  }

  /**
   * softmax(Q K' / sqrt(d)) V. Small products of many batches cost more in calls than in numbers,
   * so that weights are made by themselves only where they are needed.
   *
   * @param queries (batch, heads, T, d)
   * @param keys (batch, heads, S, d)
   * @param values (batch, heads, S, d)
   * @param forbidden as for {@link #weights}
   * @param dropout rate for the weights while training
   * @param note name under which the weights (batch, heads, T, S) are noted
   */
  public static Value seen(
      Pass pass,
      Value queries,
      Value keys,
      Value values,
      Value forbidden,
      double dropout,
      String note) {
    if (!pass.needsAttention(dropout)) {
      return Functions.attention(queries, keys, values, forbidden);
    }
    Value weights = pass.noteAttention(note, weights(queries, keys, forbidden));
    return pass.dropout(weights, dropout).matrixTimes(values);
  }

  /** A mask (length, length) that is 1 where the key comes after the query. */
  public static Value future(Placement placement, int length) {
    float[] mask = new float[length * length];
    for (int query = 0; query < length; query++) {
      for (int key = query + 1; key < length; key++) {
        mask[query * length + key] = 1;
      }
    }
    return placement.of(mask, length, length);
  }
}
