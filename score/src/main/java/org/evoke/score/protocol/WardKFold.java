/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.score.Fold;
import org.evoke.score.Groups;
import org.evoke.score.Rows;
import org.evoke.score.Splitter;

/**
 * Stratified k-fold whose strata are Ward clusters of the labels, as in the joint learning of music
 * and sound emotions: as many clusters as leave each with a least number of rows ({@link
 * WardTree#cutWithSmallest}).
 *
 * @param folds number of folds, at least 2
 * @param labels by target and row, all finite
 * @param smallest least number of rows of a cluster; the published systems take folds squared
 */
public record WardKFold(int folds, double[][] labels, int smallest) implements Splitter {
  public WardKFold {
    FoldNumbers.requireFolds(folds);
    if (smallest < 1) {
      throw new InputException("smallest cluster is " + smallest + ", must be at least 1");
    }
  }

  /** Clusters of at least folds squared rows. */
  public WardKFold(int folds, double[][] labels) {
    this(folds, labels, folds * folds);
  }

  @Override
  public List<Fold> split(Groups groups, Seed seed) {
    int[] strata = WardTree.of(labels).cutWithSmallest(smallest);
    return new StratifiedKFold(folds, strata).split(groups, seed);
  }

  @Override
  public WardKFold within(int[] rows) {
    return new WardKFold(folds, Rows.select(labels, rows), smallest);
  }
}
