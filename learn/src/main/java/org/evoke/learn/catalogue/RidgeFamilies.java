/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.evoke.core.UsageException;
import org.evoke.learn.Trainer;
import org.evoke.learn.baseline.MeanTrainer;
import org.evoke.learn.ridge.CentreRidgeTrainer;
import org.evoke.learn.ridge.CentreSettings;
import org.evoke.learn.ridge.Families;
import org.evoke.learn.ridge.LinearRidgeTrainer;
import org.evoke.learn.ridge.WaveRidgeTrainer;
import org.evoke.learn.scale.Scalers;

/** The mean and what ridge regression fits. */
final class RidgeFamilies {
  private RidgeFamilies() {}

  static List<TrainerFamily> all() {
    return List.of(mean(), linear(), waves(), centres());
  }

  private static TrainerFamily mean() {
    return new TrainerFamily(
        MeanTrainer.FAMILY,
        "The mean of the training labels, whatever the columns are",
        List.of(),
        options -> new MeanTrainer());
  }

  private static TrainerFamily linear() {
    return new TrainerFamily(
        Families.LINEAR,
        "Linear ridge regression",
        PreparationOptions.and(
            Scalers.STANDARD,
            Option.positive("penalty", 1.0, "added to the diagonal of the normal equations")),
        options ->
            PreparationOptions.before(
                options, new LinearRidgeTrainer(Scalers.NONE, options.number("penalty"))));
  }

  private static TrainerFamily waves() {
    return new TrainerFamily(
        Families.WAVES,
        "Ridge regression on random Fourier features of the Gaussian kernel, after normal-quantiles",
        List.of(
            Option.integer("waves", 512, 1, 100_000, "random directions, two features each"),
            Option.positive("sharpness", 0.004, "gamma of the Gaussian kernel"),
            Option.positive("penalty", 1.0, "added to the diagonal of the normal equations")),
        options ->
            new WaveRidgeTrainer(
                options.integer("waves"), options.number("sharpness"), options.number("penalty")));
  }

  private static TrainerFamily centres() {
    return new TrainerFamily(
        Families.CENTRES,
        "Ridge regression on kernels at random centres with learned relevance of the columns, after"
            + " normal-quantiles",
        List.of(
            Option.integer("centres", 600, 1, 20_000, "kernels"),
            Option.integer(
                "sketch-centres", 300, 1, 20_000, "kernels that relevance is learned with"),
            Option.positive("spread", 0.8, "spread of the centres relative to that of the rows"),
            Option.numbers(
                "sharpness", 0.003, 0, Double.MAX_VALUE, true, "mean relevance of a column"),
            Option.numbers(
                "penalty", 0.2, 0, Double.MAX_VALUE, true, "penalty on the size of the function"),
            Option.numbers("passes", 2, 0, 20, false, "how often relevance is learned; whole"),
            Option.numbers(
                "evenness", 0.2, 0, 1, false, "share of the relevance that all columns keep")),
        RidgeFamilies::centres);
  }

  private static Trainer centres(Options options) {
    List<List<Double>> each =
        List.of(
            options.numbers("sharpness"),
            options.numbers("penalty"),
            options.numbers("passes"),
            options.numbers("evenness"));
    int count = each.stream().mapToInt(List::size).max().orElseThrow();
    if (each.stream().anyMatch(list -> list.size() != 1 && list.size() != count)) {
      throw new UsageException(
          "family "
              + Families.CENTRES
              + ": sharpness, penalty, passes and evenness have lists of different lengths, must"
              + " have one number for each output");
    }
    List<CentreSettings> settings = new ArrayList<>();
    for (int target = 0; target < count; target++) {
      settings.add(
          new CentreSettings(
              of(each.get(0), target),
              of(each.get(1), target),
              (int) of(each.get(2), target),
              of(each.get(3), target)));
    }
    return new CentreRidgeTrainer(
        options.integer("centres"),
        options.integer("sketch-centres"),
        options.number("spread"),
        settings);
  }

  private static double of(List<Double> numbers, int target) {
    return numbers.get(numbers.size() == 1 ? 0 : target);
  }
}
