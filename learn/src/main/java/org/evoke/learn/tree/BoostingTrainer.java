/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.Seed;
import org.evoke.learn.Regressor;
import org.evoke.learn.Trainer;
import org.evoke.learn.TrainingSet;

/**
 * Gradient boosting for the squared error (Friedman 2001) with trees that grow leaf by leaf on
 * histograms (Ke et al. 2017, LightGBM). Plain Java; the same bytes with any number of threads.
 *
 * @param settings number, rate and size of the trees
 */
public record BoostingTrainer(BoostingSettings settings) implements Trainer {
  /** Family of what this trains. */
  public static final String FAMILY = "boosting";

  @Override
  public String family() {
    return FAMILY;
  }

  @Override
  public boolean holdsTrainingRows() {
    return false;
  }

  @Override
  public Regressor fit(TrainingSet set, Seed seed) {
    Bins bins = Bins.of(set.values(), set.rows(), set.width(), settings.bins());
    List<Forest> forests = new ArrayList<>();
    for (int target = 0; target < set.targets(); target++) {
      forests.add(forest(bins, set.labels()[target], seed.derive(target)));
    }
    return new ForestRegressor(set.width(), forests);
  }

  private Forest forest(Bins bins, double[] labels, Seed seed) {
    double base = (float) (Arrays.stream(labels).sum() / labels.length);
    double[] residuals = Arrays.stream(labels).map(label -> label - base).toArray();
    List<TreeNodes> trees = new ArrayList<>();
    for (int round = 0; round < settings.rounds(); round++) {
      int[] columns = columns(bins.width(), seed.derive(round));
      trees.add(BoostedTree.grow(bins, settings, residuals, columns));
    }
    return Forest.of(base, 1, trees);
  }

  private int[] columns(int width, Seed seed) {
    int count = (int) Math.max(1, Math.round(settings.columns() * width));
    if (count == width) {
      return IntStream.range(0, width).toArray();
    }
    int[] drawn = Arrays.copyOf(seed.stream().permutation(width), count);
    Arrays.sort(drawn);
    return drawn;
  }
}
