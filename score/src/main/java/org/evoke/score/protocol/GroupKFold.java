/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.evoke.core.Seed;
import org.evoke.score.Fold;
import org.evoke.score.Groups;
import org.evoke.score.Splitter;

/**
 * K folds of whole groups in random order; each row is in the test part once. Larger groups are
 * dealt first, each to the fold with the fewest rows, so that folds come out nearly equal; where
 * every row is its own group this is the plain shuffled k-fold.
 *
 * @param folds number of folds, at least 2
 */
public record GroupKFold(int folds) implements Splitter {
  public GroupKFold {
    FoldNumbers.requireFolds(folds);
  }

  @Override
  public List<Fold> split(Groups groups, Seed seed) {
    List<int[]> members = groups.members();
    FoldNumbers.requireGroups(members.size(), folds);
    int[] foldOf = deal(shuffled(members, seed), groups.rows());
    return FoldNumbers.folds(foldOf, folds, groups);
  }

  @Override
  public GroupKFold within(int[] rows) {
    return this;
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
