/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.tree;

import org.evoke.core.UsageException;

/**
 * How randomised trees are grown.
 *
 * @param trees number of trees, at least 1
 * @param columns share of the columns that are drawn for each split, above 0 up to 1
 * @param leafRows fewest training rows in a leaf, at least 1
 * @param depth most steps from the root to a leaf, at least 1
 */
public record ExtraTreesSettings(int trees, double columns, int leafRows, int depth) {
  public ExtraTreesSettings {
    if (trees < 1 || leafRows < 1 || depth < 1) {
      throw new UsageException(
          "trees is "
              + trees
              + ", leaf rows "
              + leafRows
              + ", depth "
              + depth
              + "; all must be at least 1");
    }
    if (!(columns > 0 && columns <= 1)) {
      throw new UsageException("columns is " + columns + ", must lie above 0 and at most at 1");
    }
  }
}
