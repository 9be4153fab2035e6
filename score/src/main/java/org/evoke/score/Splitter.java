/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import java.util.List;
import org.evoke.core.Seed;

/** Divides rows into folds. */
public interface Splitter {
  /**
   * The folds. The same groups and seed give the same folds.
   *
   * @throws org.evoke.core.InputException when the rows cannot be divided so
   */
  List<Fold> split(Groups groups, Seed seed);

  /**
   * The same way of dividing for some of the rows alone, numbered anew from 0: what nested
   * cross-validation needs. Nothing of the other rows is looked at.
   *
   * @throws org.evoke.core.UsageException where that has no meaning
   */
  Splitter within(int[] rows);
}
