/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.List;
import java.util.Optional;
import org.evoke.learn.search.Schedule;
import org.evoke.learn.search.SearchFold;

/** Which rows are learned from, and which are tested, in rows of the table of all data sets. */
interface JointProtocol {
  /** In one sentence. */
  String described();

  /** Number of folds. */
  int folds();

  /** The rows that a mix learns from in a fold; may name a row twice. */
  int[] train(Mix mix, int fold);

  /** The rows that count as test of a data set in a fold. */
  int[] test(Mix mix, int domain, int fold);

  /**
   * Where settings are chosen once for all folds: the rows that they are chosen on. Empty where
   * they are chosen inside the training rows of each fold.
   */
  Optional<List<SearchFold>> tuning(Mix mix);

  /** Which rows the rounds of a search see. */
  Schedule schedule();

  /** The cluster of labels of each row of the table. */
  int[] strata();

  /** What a reader has to know, whole sentences. */
  List<String> notes();
}
