/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.evoke.core.Seed;
import org.evoke.data.store.FeatureStore;
import org.evoke.data.weights.WeightStore;
import org.evoke.pipeline.bundle.BundleCatalogue;
import org.evoke.pipeline.feature.EncoderSource;
import org.evoke.pipeline.recipe.RecipeBook;

/** The folder for caches and pulled models, and what is in it. */
final class Home {
  /**
   * System property that only tests set: seed of random weights for networks of which the published
   * ones are not there. No option and no variable of the environment leads to it.
   */
  static final String RANDOM_ENCODERS = "evoke.test.random-encoders";

  private static final String CACHE_LIMIT = "EVOKE_CACHE_LIMIT";

  private Home() {}

  /** The models: those that ship, and those in {@code models} of the home folder. */
  static BundleCatalogue models() {
    return new BundleCatalogue(folder().resolve("models"));
  }

  /** Pretrained weights, in {@code EVOKE_MODELS} and in {@code weights} of the home folder. */
  static WeightStore weights() {
    return WeightStore.of(folder(), System.getenv("EVOKE_MODELS"));
  }

  /** Pretrained networks. Random weights are used nowhere but in tests. */
  static EncoderSource encoders() {
    Optional<Seed> random =
        Optional.ofNullable(System.getProperty(RANDOM_ENCODERS))
            .map(seed -> new Seed(Long.parseLong(seed)));
    return new EncoderSource(weights(), random);
  }

  /** The recipes: those that come with Evoke, and those in {@code recipes} of the home folder. */
  static RecipeBook recipes() {
    return RecipeBook.with(folder().resolve("recipes"));
  }

  /**
   * Features that were extracted before, in {@code features} of the home folder.
   *
   * @param warnings told what went wrong without stopping the work
   */
  static FeatureStore features(Consumer<String> warnings) {
    String limit = System.getenv(CACHE_LIMIT);
    String text = limit == null || limit.isBlank() ? "10GB" : limit;
    long mostBytes = ByteSize.read(CACHE_LIMIT, text);
    return new FeatureStore(folder().resolve("features"), mostBytes, warnings);
  }

  /** {@code EVOKE_HOME}, or {@code .evoke} in the user's home folder. */
  static Path folder() {
    String named = System.getenv("EVOKE_HOME");
    return named == null || named.isBlank()
        ? Path.of(System.getProperty("user.home"), ".evoke")
        : Path.of(named);
  }
}
