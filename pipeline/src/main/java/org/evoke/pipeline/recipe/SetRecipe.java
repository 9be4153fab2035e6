/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.recipe;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.data.json.JsonText;
import org.evoke.data.yaml.YamlReader;

/**
 * How one feature set is made.
 *
 * @param recipe name of the recipe that it belongs to; empty where it stands alone
 * @param version of that recipe
 * @param set its name in the recipe
 * @param making what its numbers are made of
 * @param segmentation what its rows stand for
 * @param statistic of what falls into a segment
 */
public record SetRecipe(
    String recipe,
    String version,
    String set,
    Making making,
    Segmentation segmentation,
    Statistic statistic) {

  /** Name of the feature set, such as {@code eev.efficientnet-b0}. */
  public String name() {
    return recipe.isEmpty() ? set : recipe + "." + set;
  }

  /** The same with segments of another kind. */
  public SetRecipe with(Segmentation other) {
    return new SetRecipe(recipe, version, set, making, other, statistic);
  }

  /**
   * All of it in one line, from which {@link #read} makes it again.
   *
   * @return JSON of a recipe with this set alone
   */
  public String definition() {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put(RecipeReader.SCHEMA_KEY, RecipeReader.SCHEMA);
    whole.put(RecipeReader.NAME, recipe);
    whole.put(RecipeReader.VERSION, version);
    whole.putAll(RecipeText.segmentation(segmentation));
    whole.put(RecipeReader.SETS, Map.of(set, RecipeText.set(this)));
    return JsonText.writeCompact(whole);
  }

  /**
   * The set of a {@link #definition}.
   *
   * @param place where it stands, for messages
   * @throws org.evoke.core.InputException when it is no definition of one set
   */
  public static SetRecipe read(String definition, String place) {
    return RecipeReader.only(YamlReader.read(definition, place), place);
  }
}
