/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

/** Gives each group to the fold where it raises the variance of the strata's shares least. */
final class GroupDealer {
  private final int[] strata;
  private final long[][] counts;
  private final double[] weights;
  private final int[] sizes;

  GroupDealer(int folds, int[] strata, int strataCount) {
    this.strata = strata;
    this.counts = new long[folds][strataCount];
    this.sizes = new int[folds];
    double[] totals = new double[strataCount];
    for (int stratum : strata) {
      totals[stratum]++;
    }
    this.weights = totals;
    for (int s = 0; s < strataCount; s++) {
      weights[s] = 1 / (totals[s] * totals[s]);
    }
  }

  /**
   * The fold of a group. Adding x rows to the v of a fold adds 2vx + x^2 to the sum of squares over
   * folds, of which only vx depends on the fold; the smaller fold wins a tie, so that an empty fold
   * is filled before any gets its second group.
   */
  int deal(int[] rows) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int fold = 0; fold < sizes.length; fold++) {
      double cost = 0;
      for (int row : rows) {
        cost += weights[strata[row]] * counts[fold][strata[row]];
      }
      if (cost < least || (cost == least && sizes[fold] < sizes[best])) {
        least = cost;
        best = fold;
      }
    }
    for (int row : rows) {
      counts[best][strata[row]]++;
    }
    sizes[best] += rows.length;
    return best;
  }
}
