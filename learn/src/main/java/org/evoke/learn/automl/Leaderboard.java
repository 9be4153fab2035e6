/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.util.List;

/**
 * What a search for one output found, the best first.
 *
 * @param target name of the output
 * @param r2 coefficient of determination of the ensemble on inner test rows; they chose its
 *     weights, so it is too good by a little
 * @param entries all configurations that were tried: complete ones by R2, then the others in the
 *     order of the search
 */
public record Leaderboard(String target, double r2, List<Entry> entries) {
  public Leaderboard {
    entries = List.copyOf(entries);
  }

  /**
   * A configuration that was tried.
   *
   * @param number in the order of the search, counted from 1
   * @param origin where it came from
   * @param configuration what it was
   * @param state how far it came
   * @param folds inner folds that it was tried on
   * @param r2 coefficient of determination over the test rows of these; NaN where it failed
   * @param weight its share of the ensemble, 0 for none
   * @param seconds how long its fits took together
   * @param failure why it failed; empty where it did not
   */
  public record Entry(
      int number,
      Origin origin,
      Configuration configuration,
      State state,
      int folds,
      double r2,
      double weight,
      double seconds,
      String failure) {}
}
