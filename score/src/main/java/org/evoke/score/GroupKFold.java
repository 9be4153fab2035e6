/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.core.Seed;

/**
 * K folds of whole groups in random order; each row is in the test part once. Larger groups are
 * dealt first, each to the fold with the fewest rows, so that folds come out nearly equal; where
 * every row is its own group this is the plain shuffled k-fold.
 *
 * @param folds number of folds, at least 2
 */
public record GroupKFold(int folds) implements Splitter {
  public GroupKFold {
    if (folds < 2) {
      throw new InputException("number of folds is " + folds + ", must be at least 2");
    }
  }

  @Override
  public List<Fold> split(Groups groups, Seed seed) {
    List<int[]> members = groups.members();
    if (members.size() < folds) {
      throw new InputException(
          members.size() + " groups cannot fill " + folds + " folds; use fewer folds");
    }
    int[] foldOf = deal(shuffled(members, seed), groups.rows());
    List<Fold> result = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      int number = fold;
      int[] test = IntStream.range(0, foldOf.length).filter(r -> foldOf[r] == number).toArray();
      int[] train = IntStream.range(0, foldOf.length).filter(r -> foldOf[r] != number).toArray();
      result.add(Fold.of(train, test, groups));
    }
    return result;
  }

  private static List<int[]> shuffled(List<int[]> members, Seed seed) {
    List<int[]> order = new ArrayList<>();
    for (int index : seed.stream().permutation(members.size())) {
      order.add(members.get(index));
    }
    order.sort(Comparator.comparingInt((int[] rows) -> rows.length).reversed());
    return order;
  }

  private int[] deal(List<int[]> members, int rows) {
    int[] foldOf = new int[rows];
    int[] sizes = new int[folds];
    for (int[] group : members) {
      int smallest = 0;
      for (int fold = 1; fold < folds; fold++) {
        if (sizes[fold] < sizes[smallest]) {
          smallest = fold;
        }
      }
      sizes[smallest] += group.length;
      int fold = smallest;
      Arrays.stream(group).forEach(row -> foldOf[row] = fold);
    }
    return foldOf;
  }
}
