/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.score.Fold;
import org.evoke.score.Groups;
import org.evoke.score.Splitter;

/** One fold for each group, which it tests; groups in order of their first row. No seed matters. */
public record LeaveOneGroupOut() implements Splitter {
  @Override
  public List<Fold> split(Groups groups, Seed seed) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] foldOf = new int[groups.rows()];
    for (int row = 0; row < foldOf.length; row++) {
      Integer number = numbers.putIfAbsent(groups.names().get(row), numbers.size());
      foldOf[row] = number == null ? numbers.size() - 1 : number;
    }
    FoldNumbers.requireGroups(numbers.size(), 2);
    return FoldNumbers.folds(foldOf, numbers.size(), groups);
  }

  @Override
  public LeaveOneGroupOut within(int[] rows) {
    return this;
  }
}
