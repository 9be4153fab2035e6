/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.List;

/**
 * What a layer of a model attended to.
 *
 * @param layer name of the layer
 * @param queries what attends, such as the names of inputs, or the numbers of steps; length Q
 * @param keys what is attended to; length K
 * @param weights (rows, heads, Q, K), not negative, with sum 1 over the keys
 */
public record AttentionWeights(
    String layer, List<String> queries, List<String> keys, Tensor weights) {
  public AttentionWeights {
    queries = List.copyOf(queries);
    keys = List.copyOf(keys);
  }
}
