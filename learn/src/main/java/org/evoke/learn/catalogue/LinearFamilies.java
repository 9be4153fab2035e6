/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.catalogue;

import java.util.List;
import java.util.OptionalDouble;
import org.evoke.learn.Trainer;
import org.evoke.learn.linear.ElasticNetSettings;
import org.evoke.learn.linear.ElasticNetTrainer;
import org.evoke.learn.scale.Scalers;

/** Linear models with penalties that leave columns out. */
final class LinearFamilies {
  private LinearFamilies() {}

  static List<TrainerFamily> all() {
    return List.of(elasticNet());
  }

  private static TrainerFamily elasticNet() {
    return new TrainerFamily(
        ElasticNetTrainer.FAMILY,
        "Linear regression with an elastic net penalty",
        PreparationOptions.and(
            Scalers.STANDARD,
            Option.positive(
                "alpha",
                "auto",
                "size of the penalty; auto chooses it by cross-validation inside the training rows",
                "auto"),
            new Option(
                "l1-ratio",
                Option.Kind.NUMBER,
                0.5,
                0,
                1,
                true,
                List.of(),
                "share of the absolute values in the penalty; the rest is for squares"),
            Option.integer(
                "folds", 5, 2, 1000, "parts of the inner cross-validation, runs of whole groups"),
            Option.integer("alphas", 100, 2, 10_000, "penalties that auto tries"),
            Option.number(
                "smallest", 1e-3, 1e-9, 0.999, "the smallest of them as a share of the largest"),
            Option.positive(
                "tolerance",
                1e-10,
                "largest change of a fitted value in the last sweep, in deviations of the labels"),
            Option.integer("sweeps", 10_000, 1, Integer.MAX_VALUE, "sweeps after which to stop"),
            Option.onOff(
                "normalise",
                false,
                "divides centred columns by their length before they are fitted")),
        options -> PreparationOptions.before(options, elasticNet(options)));
  }

  private static Trainer elasticNet(Options options) {
    OptionalDouble alpha =
        options.wordOf("alpha").isPresent()
            ? OptionalDouble.empty()
            : OptionalDouble.of(options.number("alpha"));
    return new ElasticNetTrainer(
        new ElasticNetSettings(
            alpha,
            options.number("l1-ratio"),
            options.integer("folds"),
            options.integer("alphas"),
            options.number("smallest"),
            options.number("tolerance"),
            options.integer("sweeps"),
            options.isOn("normalise")));
  }
}
