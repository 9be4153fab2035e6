/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.scale;

/** Quantiles of sorted numbers. */
public final class Quantiles {
  private Quantiles() {}

  /**
   * The quantile at a probability, with straight lines between the order statistics (type 7 of
   * Hyndman and Fan 1996).
   *
   * @param sorted ascending, at least one value
   * @param probability 0 to 1
   */
  public static double of(double[] sorted, double probability) {
    double position = probability * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  /**
   * The quantile at a probability, as the middle of the two order statistics around it; the order
   * statistic itself where it falls on one.
   *
   * @param sorted ascending, at least one value
   * @param probability 0 to 1
   */
  public static double midpoint(double[] sorted, double probability) {
    double position = probability * (sorted.length - 1);
    int below = (int) Math.floor(position);
    int above = (int) Math.ceil(position);
    return middle(sorted[below], sorted[above]);
  }

  /** The middle of two numbers, also of large ones. */
  public static double middle(double a, double b) {
    return a / 2 + b / 2;
  }
}
