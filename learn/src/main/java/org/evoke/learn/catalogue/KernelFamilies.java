/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.catalogue;

import java.util.List;
import org.evoke.learn.Trainer;
import org.evoke.learn.neighbour.NeighbourTrainer;
import org.evoke.learn.scale.Scalers;
import org.evoke.learn.svr.Gamma;
import org.evoke.learn.svr.Kernel;
import org.evoke.learn.svr.KernelSettings;
import org.evoke.learn.svr.SvrSettings;
import org.evoke.learn.svr.SvrTrainer;

/** Families that compare rows with rows of the training set. */
final class KernelFamilies {
  private KernelFamilies() {}

  static List<TrainerFamily> all() {
    return List.of(svr(), neighbours());
  }

  private static TrainerFamily neighbours() {
    return new TrainerFamily(
        NeighbourTrainer.FAMILY,
        "The mean label of the nearest training rows; holds training rows, so it is never written",
        PreparationOptions.and(
            Scalers.STANDARD,
            Option.integer("k", 5, 1, 1_000_000, "neighbours"),
            Option.word(
                "weights",
                "uniform",
                List.of("uniform", "distance"),
                "whether neighbours count equally or by the inverse of their distance")),
        options ->
            PreparationOptions.before(
                options,
                new NeighbourTrainer(
                    options.integer("k"), "distance".equals(options.word("weights")))));
  }

  private static TrainerFamily svr() {
    return new TrainerFamily(
        SvrTrainer.FAMILY,
        "Epsilon support vector regression; holds training rows, so it is never written",
        PreparationOptions.and(
            Scalers.STANDARD,
            Option.word(
                "kernel", Kernel.Kind.RBF.id(), Kernel.Kind.ids(), "how two rows are compared"),
            Option.positive("C", 1.0, "largest weight of a row"),
            Option.number(
                "epsilon", 0.1, 0, Double.MAX_VALUE, "half the width of the tube without cost"),
            Option.positive(
                "gamma",
                "scale",
                "scale is 1 / (columns x variance of all entries), auto 1 / columns",
                "scale",
                "auto"),
            Option.number(
                "coef0",
                0.0,
                -Double.MAX_VALUE,
                Double.MAX_VALUE,
                "added to the inner product by poly and sigmoid"),
            Option.integer("degree", 3, 1, 20, "power of poly"),
            Option.onOff("shrinking", true, "leaves settled rows out for a while; saves time"),
            Option.positive("tolerance", 1e-3, "largest violation of the conditions at the end"),
            Option.integer(
                "iterations",
                "unlimited",
                1,
                Integer.MAX_VALUE,
                "steps after which to stop, whatever has been reached",
                "unlimited")),
        options -> PreparationOptions.before(options, svr(options)));
  }

  private static Trainer svr(Options options) {
    KernelSettings kernel =
        new KernelSettings(
            Kernel.Kind.named(options.word("kernel")),
            gamma(options),
            options.number("coef0"),
            options.integer("degree"));
    boolean unlimited = options.wordOf("iterations").isPresent();
    SvrSettings settings =
        new SvrSettings(
            options.number("C"),
            options.number("epsilon"),
            options.number("tolerance"),
            options.isOn("shrinking"),
            unlimited ? 0 : options.integer("iterations"));
    return new SvrTrainer(kernel, settings);
  }

  private static Gamma gamma(Options options) {
    return options
        .wordOf("gamma")
        .map(word -> "scale".equals(word) ? Gamma.SCALE : Gamma.AUTO)
        .orElseGet(() -> Gamma.fixed(options.number("gamma")));
  }
}
