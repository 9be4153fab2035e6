/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.automl;

import java.util.List;

/**
 * What the search for one target in one fold found.
 *
 * @param seed seed of the experiment
 * @param repeat counted from 1
 * @param fold counted from 1
 * @param r2 of the ensemble on inner test rows
 * @param tried all that was tried, the best first
 */
public record FoldSearch(
    String protocol,
    String model,
    long seed,
    int repeat,
    int fold,
    String target,
    double r2,
    List<Tried> tried) {
  public FoldSearch {
    tried = List.copyOf(tried);
  }

  /**
   * A configuration that was tried.
   *
   * @param number in the order of the search, counted from 1
   * @param origin portfolio, model or random
   * @param family its family
   * @param configuration family, options and number of columns as JSON
   * @param state complete, discarded, failed or unfinished
   * @param folds inner folds that it was tried on
   * @param r2 on the test rows of these; NaN where it failed
   * @param weight its share of the ensemble
   * @param seconds of all its fits; 0 where the budget was counted
   * @param failure why it failed, or empty
   */
  public record Tried(
      int number,
      String origin,
      String family,
      String configuration,
      String state,
      int folds,
      double r2,
      double weight,
      double seconds,
      String failure) {
    /** Whether it was tried on all inner folds. */
    public boolean isComplete() {
      return state.equals("complete");
    }
  }
}
