/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.statistics;

import java.util.Arrays;
import java.util.Comparator;
import org.evoke.core.InputException;

/** Corrections of p values for the number of comparisons that were made together. */
public enum Correction {
  /** Keeps the chance of any false finding (Holm 1979). */
  HOLM {
    @Override
    void adjust(double[] sorted) {
      double above = 0;
      for (int i = 0; i < sorted.length; i++) {
        above = Math.max(above, Math.min(1, sorted[i] * (sorted.length - i)));
        sorted[i] = above;
      }
    }
  },
  /** Keeps the share of false findings among all findings (Benjamini and Hochberg 1995). */
  BENJAMINI_HOCHBERG {
    @Override
    void adjust(double[] sorted) {
      double below = 1;
      for (int i = sorted.length - 1; i >= 0; i--) {
        below = Math.min(below, sorted[i] * sorted.length / (i + 1));
        sorted[i] = below;
      }
    }
  };

  abstract void adjust(double[] sorted);

  /**
   * The adjusted p values, in the order of the given ones.
   *
   * @throws InputException when a value is not between 0 and 1
   */
  public double[] of(double[] p) {
    for (int i = 0; i < p.length; i++) {
      if (!(p[i] >= 0 && p[i] <= 1)) {
        throw new InputException("p value " + i + " is " + p[i] + ", must lie in 0 to 1");
      }
    }
    Integer[] order = new Integer[p.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
    double[] sorted = Arrays.stream(order).mapToDouble(i -> p[i]).toArray();
    adjust(sorted);
    double[] adjusted = new double[p.length];
    for (int i = 0; i < order.length; i++) {
      adjusted[order[i]] = sorted[i];
    }
    return adjusted;
  }
}
