/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import java.util.HashSet;
import java.util.Set;
import org.evoke.core.InputException;

/** A training part and a test part that share neither a row nor a group: none other can exist. */
public final class Fold {
  private final int[] train;
  private final int[] test;

  private Fold(int[] train, int[] test) {
    this.train = train;
    this.test = test;
  }

  /**
   * Makes a fold.
   *
   * @param train rows to learn from, counted from 0
   * @param test rows to score
   * @param groups the group of every row
   * @throws LeakException when the parts share a row or a group
   * @throws InputException when a part is empty, or names a row twice or one that is not there
   */
  public static Fold of(int[] train, int[] test, Groups groups) {
    Set<Integer> trainRows = rows("training", train, groups);
    Set<String> trainGroups = new HashSet<>();
    for (int row : train) {
      trainGroups.add(groups.names().get(row));
    }
    for (int row : rows("test", test, groups)) {
      if (trainRows.contains(row)) {
        throw new LeakException("row " + row + " is in the training and in the test part");
      }
      if (trainGroups.contains(groups.names().get(row))) {
        throw new LeakException(
            "group "
                + groups.names().get(row)
                + " of test row "
                + row
                + " is also in the training part; keep each group on one side");
      }
    }
    return new Fold(train.clone(), test.clone());
  }

  private static Set<Integer> rows(String part, int[] rows, Groups groups) {
    if (rows.length == 0) {
      throw new InputException("the " + part + " part of a fold is empty, needs at least 1 row");
    }
    Set<Integer> distinct = new HashSet<>();
    for (int row : rows) {
      if (row < 0 || row >= groups.rows()) {
        throw new InputException(
            "the " + part + " part names row " + row + ", there are 0 to " + (groups.rows() - 1));
      }
      if (!distinct.add(row)) {
        throw new InputException("the " + part + " part names row " + row + " twice");
      }
    }
    return distinct;
  }

  /** The rows to learn from; a copy. */
  public int[] train() {
    return train.clone();
  }

  /** The rows to score; a copy. */
  public int[] test() {
    return test.clone();
  }
}
