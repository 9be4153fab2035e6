/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.bundle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.data.json.JsonObject;

/**
 * One input of a model.
 *
 * @param name how it is called when the model is asked
 * @param features set, version and columns
 * @param recipe how the features are made, where that is known
 */
public record ModelInput(String name, FeatureSet features, Optional<Recipe> recipe) {
  private static final int MOST_COLUMNS = 1_000_000;

  static ModelInput read(JsonObject json) {
    Optional<Recipe> recipe =
        Unknown.stands(json, "recipe")
            ? Optional.empty()
            : Optional.of(Recipe.read(json.object("recipe")));
    return new ModelInput(json.text("name"), features(json), recipe);
  }

  /** The columns stand there as a list of names, or as their number where they have no names. */
  private static FeatureSet features(JsonObject json) {
    String set = json.text("set");
    String version = json.text("set_version");
    FeatureSet features =
        json.values().get("columns") instanceof Number
            ? FeatureSet.unnamed(set, version, width(json))
            : new FeatureSet(set, version, json.texts("columns"));
    if (features.width() == 0) {
      throw new InputException(json.place() + ": columns is empty, needs at least 1");
    }
    return features;
  }

  private static int width(JsonObject json) {
    long width = json.whole("columns");
    if (width < 1 || width > MOST_COLUMNS) {
      throw new InputException(
          json.place() + ": columns is " + width + ", must be 1 to " + MOST_COLUMNS);
    }
    return (int) width;
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", name);
    map.put("set", features.name());
    map.put("set_version", features.version());
    map.put("recipe", recipe.<Object>map(Recipe::toMap).orElse(FeatureSet.UNKNOWN));
    map.put("columns", features.isUnnamed() ? (Object) features.width() : features.columns());
    return map;
  }
}
