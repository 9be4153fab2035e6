/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.search;

import java.util.List;
import org.evoke.score.Fold;

/**
 * Rows to learn from and rows to compare by, in a search. Unlike a {@link Fold} it does not refuse
 * rows that are on both sides, so that published protocols in which some are can be repeated.
 *
 * @param train rows to learn from, in order
 * @param test rows to compare by, in order
 */
public record SearchFold(int[] train, int[] test) {
  /** The same as folds that share nothing. */
  public static List<SearchFold> of(List<Fold> folds) {
    return folds.stream().map(fold -> new SearchFold(fold.train(), fold.test())).toList();
  }
}
