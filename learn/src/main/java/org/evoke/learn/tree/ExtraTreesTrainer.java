/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.Seed;
import org.evoke.learn.Regressor;
import org.evoke.learn.Trainer;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.matrix.Rows;

/**
 * The mean of extremely randomised trees (Geurts, Ernst and Wehenkel 2006): each split is the best
 * of some columns, each with a random threshold; all rows are used for every tree. The same bytes
 * with any number of threads.
 *
 * @param settings number and size of the trees
 */
public record ExtraTreesTrainer(ExtraTreesSettings settings) implements Trainer {
  /** Family of what this trains. */
  public static final String FAMILY = "extra-trees";

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
    double[] columns = Rows.transposed(set.values(), set.rows(), set.width());
    List<Forest> forests = new ArrayList<>();
    for (int target = 0; target < set.targets(); target++) {
      double[] labels = set.labels()[target];
      Seed own = seed.derive(target);
      List<TreeNodes> trees =
          IntStream.range(0, settings.trees())
              .parallel()
              .mapToObj(t -> ExtraTree.grow(columns, labels, settings, own.derive(t).stream()))
              .toList();
      forests.add(Forest.of(0, 1.0 / settings.trees(), trees));
    }
    return new ForestRegressor(set.width(), forests);
  }
}
