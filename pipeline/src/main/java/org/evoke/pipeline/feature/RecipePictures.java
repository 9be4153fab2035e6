/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.pipeline.recipe.SetRecipe;

/** What sets of pictures have in common that a recipe and a pretrained network make. */
interface RecipePictures extends PictureSet {
  /** How it is made. */
  SetRecipe recipe();

  /** The network, which is closed with the set. */
  OpenEncoder encoder();

  /** What is wanted of it. */
  ExtractionRequest request();

  /** The columns of the network, under the name of the recipe. */
  default FeatureSet columns() {
    return RecipeSets.columns(recipe(), encoder());
  }

  @Override
  default String name() {
    return recipe().name();
  }

  @Override
  default FeatureSet features() {
    return RecipeRows.features(recipe(), columns(), request());
  }

  @Override
  default boolean isSegmented() {
    return true;
  }

  @Override
  default Optional<String> weightsSha256() {
    return Optional.of(encoder().weightsSha256());
  }

  @Override
  default Optional<String> definition() {
    return Optional.of(recipe().definition());
  }

  @Override
  default boolean isRandom() {
    return encoder().isRandom();
  }

  @Override
  default void close() {
    encoder().close();
  }
}
