/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evoke.core.InputException;

/**
 * What each row must not be separated from: its movie, its song.
 *
 * @param names name of the group of each row
 */
public record Groups(List<String> names) {
  public Groups {
    names = List.copyOf(names);
  }

  /** Every row is a group of its own. */
  public static Groups none(int rows) {
    return new Groups(IntStream.range(0, rows).mapToObj(Integer::toString).toList());
  }

  /** Number of rows. */
  public int rows() {
    return names.size();
  }

  /** The rows of each group, groups in order of their first row. */
  public List<int[]> members() {
    Map<String, List<Integer>> byName = new LinkedHashMap<>();
    for (int row = 0; row < names.size(); row++) {
      byName.computeIfAbsent(names.get(row), name -> new ArrayList<>()).add(row);
    }
    return byName.values().stream()
        .map(rows -> rows.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  /**
   * Refuses another number of rows than there are group names.
   *
   * @throws InputException when they differ
   */
  public void requireRows(int rows) {
    if (rows != names.size()) {
      throw new InputException(names.size() + " group names for " + rows + " rows");
    }
  }

  /** The groups of some of the rows, in the order given. */
  public Groups of(int[] rows) {
    return new Groups(IntStream.of(rows).mapToObj(names::get).toList());
  }
}
