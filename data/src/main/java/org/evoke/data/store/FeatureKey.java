/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.store;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evoke.core.FeatureSet;
import org.evoke.data.digest.Sha256;

/**
 * Everything that the values of a track depend on. Two tracks of the same key are equal.
 *
 * @param mediaSha256 digest of the media file in hexadecimal digits
 * @param set the feature set; its name and version count, and its number of columns
 * @param parameters what the values depend on beside the set, such as {@code window}
 * @param weightsSha256 digest of the weights of the encoder, where there is one
 */
public record FeatureKey(
    String mediaSha256,
    FeatureSet set,
    Map<String, String> parameters,
    Optional<String> weightsSha256) {
  public FeatureKey {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }

  /** SHA-256 over all parts, each with its length before it, so that no two keys run together. */
  byte[] digest() {
    StringBuilder text = new StringBuilder();
    part(text, mediaSha256);
    part(text, set.name());
    part(text, set.version());
    part(text, Integer.toString(set.width()));
    parameters.forEach(
        (name, value) -> {
          part(text, name);
          part(text, value);
        });
    part(text, weightsSha256.orElse(""));
    return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void part(StringBuilder text, String value) {
    text.append(value.length()).append(':').append(value);
  }
}
