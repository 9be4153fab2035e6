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
import org.evoke.pipeline.feature.FeatureOrder;

/**
 * One input of a model.
 *
 * @param name how it is called when the model is asked
 * @param features set, version and columns
 * @param recipe how a set that is made by its name is made, where that is known
 * @param order how the features are made of media to order, where that is known
 */
public record ModelInput(
    String name, FeatureSet features, Optional<Recipe> recipe, Optional<FeatureOrder> order) {
  private static final int MOST_COLUMNS = 1_000_000;
  private static final String RECIPE = "recipe";

  /** An input that is not made to order. */
  public ModelInput(String name, FeatureSet features, Optional<Recipe> recipe) {
    this(name, features, recipe, Optional.empty());
  }

  static ModelInput read(JsonObject json) {
    Optional<JsonObject> recipe =
        Unknown.stands(json, RECIPE) ? Optional.empty() : Optional.of(json.object(RECIPE));
    boolean ordered = recipe.filter(OrderText::isOrder).isPresent();
    return new ModelInput(
        json.text("name"),
        features(json),
        ordered ? Optional.empty() : recipe.map(Recipe::read),
        ordered ? recipe.map(OrderText::read) : Optional.empty());
  }

  /** The same input, made to order. */
  ModelInput with(FeatureOrder ordered) {
    return new ModelInput(name, features, Optional.empty(), Optional.of(ordered));
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

  private Object making() {
    return order
        .<Object>map(OrderText::map)
        .or(() -> recipe.map(Recipe::toMap))
        .orElse(FeatureSet.UNKNOWN);
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", name);
    map.put("set", features.name());
    map.put("set_version", features.version());
    map.put(RECIPE, making());
    map.put("columns", features.isUnnamed() ? (Object) features.width() : features.columns());
    return map;
  }
}
