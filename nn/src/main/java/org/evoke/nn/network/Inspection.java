/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.network;

import java.util.Map;
import org.evoke.core.Tensor;

/**
 * What a network answered and how it came to it.
 *
 * @param outputs by name
 * @param values intermediate values by name, in order of computation; attention among them
 * @param attention weights of attention by name, such as {@code layer0.attn_weights} (batch, heads,
 *     queries, keys)
 */
public record Inspection(
    Map<String, Tensor> outputs, Map<String, Tensor> values, Map<String, Tensor> attention) {}
