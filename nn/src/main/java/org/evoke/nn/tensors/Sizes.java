/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.tensors;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sizes of a network.
 *
 * @param inputs width of each input by name, in order
 * @param options as its family reads them
 */
public record Sizes(Map<String, Integer> inputs, Map<String, Object> options) {
  public Sizes {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }
}
