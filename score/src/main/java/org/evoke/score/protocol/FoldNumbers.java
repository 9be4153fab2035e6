/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.score.Fold;
import org.evoke.score.Groups;

/** Folds from the number of the fold that tests each row. */
final class FoldNumbers {
  private FoldNumbers() {}

  static List<Fold> folds(int[] foldOf, int folds, Groups groups) {
    List<Fold> result = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      int number = fold;
      int[] test = IntStream.range(0, foldOf.length).filter(r -> foldOf[r] == number).toArray();
      int[] train = IntStream.range(0, foldOf.length).filter(r -> foldOf[r] != number).toArray();
      result.add(Fold.of(train, test, groups));
    }
    return result;
  }

  static void requireFolds(int folds) {
    if (folds < 2) {
      throw new InputException("number of folds is " + folds + ", must be at least 2");
    }
  }

  static void requireGroups(int groups, int folds) {
    if (groups < folds) {
      throw new InputException(groups + " groups cannot fill " + folds + " folds; use fewer folds");
    }
  }
}
