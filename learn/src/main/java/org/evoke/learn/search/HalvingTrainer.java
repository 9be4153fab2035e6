/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.learn.Regressor;
import org.evoke.learn.Trainer;
import org.evoke.learn.TrainingSet;
import org.evoke.score.Fold;
import org.evoke.score.protocol.StratifiedKFold;
import org.evoke.score.protocol.WardTree;

/**
 * Chooses a point of a grid by successive halving inside the training rows, for each target on its
 * own, and fits it on all of them. Folds keep groups whole and hold about the same share of every
 * Ward cluster of the labels.
 *
 * @param family the name in experiments
 * @param grid what is chosen from
 * @param schedule which rows a round sees
 * @param folds how the training rows are divided, at least 2
 */
public record HalvingTrainer(String family, Grid grid, Schedule schedule, int folds)
    implements Trainer {
  @Override
  public boolean holdsTrainingRows() {
    return grid.trainer(0).holdsTrainingRows();
  }

  /**
   * Searches and fits.
   *
   * @throws org.evoke.core.InputException when there are fewer groups than folds
   */
  @Override
  public ChosenRegressor fit(TrainingSet set, Seed seed) {
    int[] strata = strata(set.labels(), folds);
    List<Fold> inner = new StratifiedKFold(folds, strata).split(set.groups(), seed.derive("folds"));
    return fit(set, SearchFold.of(inner), strata, seed, Progress.NONE);
  }

  /** The Ward clusters of labels that hold at least folds squared rows. */
  public static int[] strata(double[][] labels, int folds) {
    return WardTree.of(labels).cutWithSmallest(folds * folds);
  }

  /**
   * Searches on given folds and fits on all rows.
   *
   * @param inner folds of the rows
   * @param strata of the rows, which subsets keep in proportion
   */
  public ChosenRegressor fit(
      TrainingSet set, List<SearchFold> inner, int[] strata, Seed seed, Progress progress) {
    int threads = Runtime.getRuntime().availableProcessors();
    List<HalvingSearch.Found> found =
        new HalvingSearch(grid, schedule, threads)
            .run(set, inner, strata, seed.derive("halving"), progress);
    return fitted(set, found, seed);
  }

  /** Fits what was found on these rows; a point that several targets share is fitted once. */
  public ChosenRegressor fitted(TrainingSet set, List<HalvingSearch.Found> found, Seed seed) {
    Map<Integer, Regressor> fits = new TreeMap<>();
    for (int point : new LinkedHashSet<>(found.stream().map(HalvingSearch.Found::point).toList())) {
      fits.put(point, grid.trainer(point).fit(set, seed.derive("fit")));
    }
    List<Regressor> byTarget = new ArrayList<>();
    found.forEach(one -> byTarget.add(fits.get(one.point())));
    List<Map<String, Object>> options =
        found.stream().map(one -> grid.options(one.point())).toList();
    return new ChosenRegressor(family, set.outputs(), byTarget, found, options);
  }
}
