/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.data.clips.ClipTable;
import org.evoke.score.Rows;
import org.evoke.score.series.Series;

/**
 * The rows of a table as moments of clips.
 *
 * @param times time of each row
 * @param rows the rows of each clip in order of time, clips in order of their first row
 */
record Moments(double[] times, Map<String, int[]> rows) {
  /**
   * Sorts the rows of a table by clip and time.
   *
   * @param column the column of points in time
   * @throws InputException when a clip has fewer than two moments or one of them twice
   */
  static Moments of(ClipTable table, String column) {
    double[] times = table.numbers(column);
    Map<String, List<Integer>> members = new LinkedHashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      members.computeIfAbsent(table.ids().get(row), id -> new ArrayList<>()).add(row);
    }
    Map<String, int[]> rows = new LinkedHashMap<>();
    members.forEach(
        (id, own) -> {
          own.sort(Comparator.comparingDouble(row -> times[row]));
          rows.put(id, own.stream().mapToInt(Integer::intValue).toArray());
          requireDistinct(table, column, times, rows.get(id));
        });
    return new Moments(times, rows);
  }

  private static void requireDistinct(ClipTable table, String column, double[] times, int[] rows) {
    String clip = "clip " + table.ids().get(rows[0]);
    if (rows.length < 2) {
      throw new InputException(
          table.places().of(rows[0])
              + ": "
              + clip
              + " has 1 moment, a series needs at least 2; leave out --time for one value a clip");
    }
    for (int i = 1; i < rows.length; i++) {
      if (times[rows[i]] == times[rows[i - 1]]) {
        throw new InputException(
            table.places().of(rows[i])
                + ": "
                + clip
                + " at "
                + column
                + " "
                + times[rows[i]]
                + " is already in "
                + table.places().of(rows[i - 1]));
      }
    }
  }

  /** The values of a clip over time. */
  Series series(String id, double[] values) {
    int[] own = rows.get(id);
    return Series.atPoints(Rows.select(times, own), Rows.select(values, own));
  }
}
