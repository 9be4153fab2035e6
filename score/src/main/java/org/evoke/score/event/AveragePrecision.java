/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.event;

import java.util.Arrays;
import java.util.Comparator;
import org.evoke.core.InputException;

/**
 * Average precision of a ranking: the sum over thresholds of precision times the gain in recall.
 * Equal scores share a threshold.
 */
public final class AveragePrecision {
  private AveragePrecision() {}

  /**
   * Average precision of scores.
   *
   * @param positive whether each row is positive
   * @param scores more is more probably positive, all finite
   * @return in (0, 1]; NaN without a positive row
   * @throws InputException when lengths differ, are 0, or a score is not finite
   */
  public static double of(boolean[] positive, double[] scores) {
    require(positive, scores);
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> scores[i]).reversed());
    double sum = 0;
    int hits = 0;
    int counted = 0;
    for (int rank = 0; rank < order.length; rank++) {
      hits += positive[order[rank]] ? 1 : 0;
      boolean last = rank + 1 == order.length;
      if (last || scores[order[rank + 1]] != scores[order[rank]]) {
        sum += (double) (hits - counted) * hits / (rank + 1);
        counted = hits;
      }
    }
    return sum / hits;
  }

  /**
   * Mean average precision over the classes that have a positive row; NaN for none.
   *
   * @param positive by class and row
   * @param scores by class and row
   */
  public static double mean(boolean[][] positive, double[][] scores) {
    double sum = 0;
    int classes = 0;
    for (int c = 0; c < positive.length; c++) {
      double each = of(positive[c], scores[c]);
      sum += Double.isNaN(each) ? 0 : each;
      classes += Double.isNaN(each) ? 0 : 1;
    }
    return sum / classes;
  }

  private static void require(boolean[] positive, double[] scores) {
    if (positive.length != scores.length || scores.length == 0) {
      throw new InputException(
          positive.length
              + " labels and "
              + scores.length
              + " scores; need one of each for at least 1 row");
    }
    for (int row = 0; row < scores.length; row++) {
      if (!Double.isFinite(scores[row])) {
        throw new InputException("row " + row + ": score " + scores[row] + ", must be finite");
      }
    }
  }
}
