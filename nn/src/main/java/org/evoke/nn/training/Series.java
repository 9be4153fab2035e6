/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.InputException;

/**
 * Rows that follow each other in time.
 *
 * <p>Not copied: whoever makes a series hands the arrays over, and nobody changes them afterwards.
 *
 * @param group number of the group, such as the film, that it belongs to
 * @param rows row numbers in order of time, at least one
 * @param positions of each row, from 0 and rising; with gaps where steps are missing
 */
public record Series(int group, int[] rows, long[] positions) {
  public Series {
    if (rows.length == 0 || positions.length != rows.length) {
      throw new InputException(
          "a series has " + rows.length + " rows and " + positions.length + " positions");
    }
  }

  /** Groups that are one series each, without gaps. */
  public static List<Series> ofGroups(List<int[]> groups) {
    return IntStream.range(0, groups.size())
        .mapToObj(group -> whole(group, groups.get(group)))
        .toList();
  }

  private static Series whole(int group, int[] rows) {
    return new Series(group, rows, IntStream.range(0, rows.length).asLongStream().toArray());
  }

  /** Some of it. */
  Series part(int from, int to) {
    return new Series(
        group, Arrays.copyOfRange(rows, from, to), Arrays.copyOfRange(positions, from, to));
  }

  /** The same with positions counted from that of its first row. */
  Series fromZero() {
    return new Series(group, rows, Arrays.stream(positions).map(p -> p - positions[0]).toArray());
  }

  /** Whether its positions are 0, 1, 2 and so on. */
  boolean isCounted() {
    return IntStream.range(0, positions.length).allMatch(i -> positions[i] == i);
  }
}
