/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.hearing;

import java.util.Map;
import java.util.TreeMap;
import org.evoke.audio.Deam74;
import org.evoke.core.FeatureSet;
import org.evoke.core.UnavailableException;

/** The feature sets that can be made here, by name. */
public final class FeatureRegistry {
  private final Map<String, FeatureRecipe> recipes;

  /** A registry of recipes by the name of their set. */
  public FeatureRegistry(Map<String, FeatureRecipe> recipes) {
    this.recipes = new TreeMap<>(recipes);
  }

  /** The sets that this program makes. */
  public static FeatureRegistry standard() {
    return new FeatureRegistry(
        Map.of("deam74", new FeatureRecipe(Deam74.SAMPLE_RATE, Deam74::new)));
  }

  /**
   * The recipe of a set.
   *
   * @throws UnavailableException when the set is unknown, or of another version or other columns
   *     than are made here
   */
  public FeatureRecipe recipe(FeatureSet wanted) {
    FeatureRecipe recipe = recipes.get(wanted.name());
    if (recipe == null) {
      throw new UnavailableException(
          "features "
              + wanted.name()
              + " are not known; this program makes "
              + String.join(", ", recipes.keySet()));
    }
    FeatureSet made = recipe.extractor().get().set();
    if (!made.version().equals(wanted.version()) || !made.columns().equals(wanted.columns())) {
      throw new UnavailableException(
          "the model wants version "
              + wanted.version()
              + " of the features "
              + wanted.name()
              + ", this program makes version "
              + made.version()
              + "; use a model of this version of the program");
    }
    return recipe;
  }
}
