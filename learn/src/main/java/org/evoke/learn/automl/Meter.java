/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

/** Knows how much of a budget is spent. */
final class Meter {
  private final Budget budget;
  private final double before;
  private final long start = System.nanoTime();

  /**
   * Starts.
   *
   * @param before seconds that were spent before the search was ended
   */
  Meter(Budget budget, double before) {
    this.budget = budget;
    this.before = before;
  }

  /** Seconds spent. */
  double seconds() {
    return before + (System.nanoTime() - start) / 1e9;
  }

  /** Whether so many more seconds can be spent; with a counted budget always. */
  boolean leaves(double more) {
    return budget.isCounted() || seconds() + more <= budget.seconds();
  }

  /** How much of the budget is spent, at most 1. */
  double share(int evaluations) {
    double counted = (double) evaluations / budget.evaluations();
    double timed = budget.isCounted() ? 0 : seconds() / budget.seconds();
    return Math.min(1, Math.max(counted, timed));
  }
}
