/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.bundle;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.evoke.core.FeatureSet;
import org.evoke.data.json.JsonObject;

/** Facts that nobody wrote down: {@code model.json} has the text {@code unknown} in their place. */
final class Unknown {
  private Unknown() {}

  /** Whether a fact is unknown. */
  static boolean stands(JsonObject json, String key) {
    return FeatureSet.UNKNOWN.equals(json.values().get(key));
  }

  static OptionalDouble positive(JsonObject json, String key) {
    return stands(json, key)
        ? OptionalDouble.empty()
        : OptionalDouble.of(Recipe.positive(json, key));
  }

  static OptionalLong whole(JsonObject json, String key) {
    return stands(json, key) ? OptionalLong.empty() : OptionalLong.of(json.whole(key));
  }

  static List<JsonObject> objects(JsonObject json, String key) {
    return stands(json, key) ? List.of() : json.objects(key);
  }

  static Object written(OptionalDouble number) {
    return number.isPresent() ? (Object) number.getAsDouble() : FeatureSet.UNKNOWN;
  }

  static Object written(OptionalLong number) {
    return number.isPresent() ? (Object) number.getAsLong() : FeatureSet.UNKNOWN;
  }

  static Object written(List<?> entries) {
    return entries.isEmpty() ? FeatureSet.UNKNOWN : entries;
  }
}
