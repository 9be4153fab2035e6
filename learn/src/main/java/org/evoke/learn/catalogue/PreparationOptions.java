/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evoke.learn.Trainer;
import org.evoke.learn.pca.PcaSettings;
import org.evoke.learn.prepare.Preparation;
import org.evoke.learn.prepare.PreparedTrainer;
import org.evoke.learn.scale.QuantileScaler;
import org.evoke.learn.scale.ScalerSettings;
import org.evoke.learn.scale.Scalers;

/** The options that say how columns are prepared; the same for every family that has them. */
final class PreparationOptions {
  private static final List<Option> PCA =
      List.of(
          new Option(
              "variance",
              Option.Kind.NUMBER,
              0.8,
              0,
              1,
              true,
              List.of(),
              "share of the variance that the kept components exceed; 1 keeps all"),
          Option.onOff("whiten", false, "divides each component by its standard deviation"));

  private PreparationOptions() {}

  /** The options of a family, and these. */
  static List<Option> and(Scalers standard, Option... own) {
    List<Option> all = new ArrayList<>(List.of(own));
    all.add(
        Option.word(
            "scaler",
            standard.id(),
            Scalers.ids(),
            "how columns are scaled; quantile-normal and quantile-uniform keep values of the"
                + " training rows, normal-quantiles is a coarse table that can be shipped"));
    all.add(
        Option.positive(
            "clip",
            "none",
            "where the standard scaler cuts on either side, in standard deviations",
            "none"));
    all.add(
        Option.integer(
            "quantiles",
            QuantileScaler.QUANTILES,
            2,
            100_000,
            "size of the table of quantile-normal and quantile-uniform"));
    all.add(
        Option.map(
            "pca",
            "none",
            List.of("none"),
            "principal components after scaling: {variance: 0.8, whiten: false}"));
    return all;
  }

  /** Puts the preparation that the options ask for before a trainer. */
  static Trainer before(Options options, Trainer inner) {
    Preparation preparation = new Preparation(scaler(options), pca(options));
    boolean nothing = preparation.pca().isEmpty() && preparation.scaler().kind() == Scalers.NONE;
    return nothing ? inner : new PreparedTrainer(preparation, inner);
  }

  private static ScalerSettings scaler(Options options) {
    Scalers kind = Scalers.named(options.word("scaler"));
    double clip =
        options.wordOf("clip").isPresent() ? Double.POSITIVE_INFINITY : options.number("clip");
    return new ScalerSettings(kind, clip, options.integer("quantiles"));
  }

  private static Optional<PcaSettings> pca(Options options) {
    return options
        .map("pca", PCA)
        .map(own -> new PcaSettings(own.number("variance"), own.isOn("whiten")));
  }
}
