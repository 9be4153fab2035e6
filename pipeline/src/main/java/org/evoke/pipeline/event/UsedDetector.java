/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an answer says about who found its events.
 *
 * @param id such as {@code mn04}
 * @param title what it is
 * @param weightsSha256 digest of its weights
 * @param licence licence of the weights
 * @param recipe how events are made of its output: strings, numbers, booleans, lists and maps
 */
public record UsedDetector(
    String id, String title, String weightsSha256, String licence, Map<String, Object> recipe) {
  public UsedDetector {
    recipe = Collections.unmodifiableMap(new LinkedHashMap<>(recipe));
  }
}
