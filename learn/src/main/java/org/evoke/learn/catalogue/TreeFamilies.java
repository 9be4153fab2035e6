/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.catalogue;

import java.util.List;
import org.evoke.learn.Trainer;
import org.evoke.learn.scale.Scalers;
import org.evoke.learn.tree.BoostingSettings;
import org.evoke.learn.tree.BoostingTrainer;
import org.evoke.learn.tree.ExtraTreesSettings;
import org.evoke.learn.tree.ExtraTreesTrainer;

/** Families of regression trees. They need no scaling. */
final class TreeFamilies {
  private static final Option DEPTH =
      Option.integer(
          "depth", "unlimited", 1, 1000, "most steps from the root to a leaf", "unlimited");

  private TreeFamilies() {}

  static List<TrainerFamily> all() {
    return List.of(boosting(), extraTrees());
  }

  private static TrainerFamily boosting() {
    return new TrainerFamily(
        BoostingTrainer.FAMILY,
        "Gradient boosting with trees that grow leaf by leaf on histograms",
        PreparationOptions.and(
            Scalers.NONE,
            Option.integer("rounds", 100, 1, 100_000, "trees"),
            Option.positive("rate", 0.1, "factor of each tree"),
            Option.integer("leaves", 31, 2, 100_000, "most leaves of a tree"),
            DEPTH,
            Option.integer("leaf-rows", 20, 1, 1_000_000, "fewest training rows in a leaf"),
            Option.number(
                "penalty",
                0.0,
                0,
                Double.MAX_VALUE,
                "added to the rows of a leaf when its value is computed"),
            Option.integer("bins", 255, 2, 255, "most bins of a column"),
            columns("share of the columns that are drawn for each tree")),
        options -> PreparationOptions.before(options, boosting(options)));
  }

  private static Option columns(String meaning) {
    return new Option("columns", Option.Kind.NUMBER, 1.0, 0, 1, true, List.of(), meaning);
  }

  private static Trainer boosting(Options options) {
    return new BoostingTrainer(
        new BoostingSettings(
            options.integer("rounds"),
            options.number("rate"),
            options.integer("leaves"),
            depth(options),
            options.integer("leaf-rows"),
            options.number("penalty"),
            options.integer("bins"),
            options.number("columns")));
  }

  private static TrainerFamily extraTrees() {
    return new TrainerFamily(
        ExtraTreesTrainer.FAMILY,
        "The mean of extremely randomised trees",
        PreparationOptions.and(
            Scalers.NONE,
            Option.integer("trees", 100, 1, 100_000, "trees"),
            columns("share of the columns that are drawn for each split"),
            Option.integer("leaf-rows", 5, 1, 1_000_000, "fewest training rows in a leaf"),
            DEPTH),
        options ->
            PreparationOptions.before(
                options,
                new ExtraTreesTrainer(
                    new ExtraTreesSettings(
                        options.integer("trees"),
                        options.number("columns"),
                        options.integer("leaf-rows"),
                        depth(options)))));
  }

  private static int depth(Options options) {
    return options.wordOf("depth").isPresent() ? Integer.MAX_VALUE : options.integer("depth");
  }
}
