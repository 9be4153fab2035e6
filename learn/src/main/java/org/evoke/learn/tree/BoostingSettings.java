/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.tree;

import org.evoke.core.UsageException;

/**
 * How trees are boosted.
 *
 * @param rounds number of trees, at least 1
 * @param rate factor of each tree, above 0
 * @param leaves most leaves of a tree, at least 2
 * @param depth most steps from the root to a leaf, at least 1
 * @param leafRows fewest training rows in a leaf, at least 1
 * @param penalty added to the number of rows of a leaf when its value is computed, at least 0
 * @param bins most bins of a column, 2 to 255
 * @param columns share of the columns that are drawn for each tree, above 0 up to 1
 */
public record BoostingSettings(
    int rounds,
    double rate,
    int leaves,
    int depth,
    int leafRows,
    double penalty,
    int bins,
    double columns) {
  public BoostingSettings {
    if (rounds < 1 || leaves < 2 || depth < 1 || leafRows < 1) {
      throw new UsageException(
          "rounds is "
              + rounds
              + ", leaves "
              + leaves
              + ", depth "
              + depth
              + ", leaf rows "
              + leafRows
              + "; must be at least 1, 2, 1 and 1");
    }
    if (!(rate > 0 && Double.isFinite(rate)) || !(penalty >= 0 && Double.isFinite(penalty))) {
      throw new UsageException(
          "rate is " + rate + ", must be positive; penalty is " + penalty + ", must be at least 0");
    }
    if (bins < 2 || bins > 255 || !(columns > 0 && columns <= 1)) {
      throw new UsageException(
          "bins is "
              + bins
              + ", must lie in 2 to 255; columns is "
              + columns
              + ", must lie above 0 and at most at 1");
    }
  }
}
