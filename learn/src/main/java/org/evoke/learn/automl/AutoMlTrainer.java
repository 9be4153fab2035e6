/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.evoke.core.Progress;
import org.evoke.core.Scale;
import org.evoke.core.Seed;
import org.evoke.learn.Regressor;
import org.evoke.learn.Trainer;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.ensemble.EnsembleRegressor;
import org.evoke.learn.ensemble.Member;

/**
 * Searches preparation, columns, families and settings together, for each output on its own, and
 * puts the best together. Everything is compared by cross-validation inside the rows that it is
 * given; nothing else is looked at.
 *
 * @param settings how the search is done
 */
public record AutoMlTrainer(AutoMlSettings settings) implements Trainer {
  @Override
  public String family() {
    return EnsembleRegressor.FAMILY;
  }

  @Override
  public boolean holdsTrainingRows() {
    return !settings.shippable();
  }

  @Override
  public Regressor fit(TrainingSet set, Seed seed) {
    int threads = Runtime.getRuntime().availableProcessors();
    Workplace here = new Workplace(Optional.empty(), threads, Progress.NONE);
    return search(set, seed, here).regressor();
  }

  /**
   * Searches; groups of rows stay whole in the inner folds.
   *
   * @throws org.evoke.core.InputException when there are fewer groups than folds
   */
  public AutoMlResult search(TrainingSet set, Seed seed, Workplace place) {
    ExecutorService pool = Executors.newFixedThreadPool(place.threads());
    try {
      List<Leaderboard> boards = new ArrayList<>();
      List<Member> members = new ArrayList<>();
      double[][] limits = new double[set.targets()][];
      for (int target = 0; target < set.targets(); target++) {
        TargetSearch search = new TargetSearch(settings, set, target, seed, place, pool);
        boards.add(search.run());
        members.addAll(search.members());
        Scale scale = set.outputs().get(target);
        limits[target] = new double[] {scale.low(), scale.high()};
      }
      return new AutoMlResult(new EnsembleRegressor(set.width(), limits, members), boards);
    } finally {
      pool.shutdownNow();
    }
  }
}
