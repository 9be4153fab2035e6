/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.data.clips.ClipTable;
import org.evoke.data.clips.CsvClipReader;

/**
 * Numbers at points in time of films: a CSV table with a column of ids, one of times in seconds,
 * ascending within a film, and others. Each row holds until the next one of its film; the last
 * holds as long as the one before it.
 *
 * @param table the table
 * @param times seconds of each row
 * @param ends end of each row in seconds
 */
record FilmRows(ClipTable table, double[] times, double[] ends) {
  private static final String TIME = "time";

  /**
   * Reads a table.
   *
   * @throws InputException when a column is missing, times do not ascend, or a film has one row
   */
  static FilmRows read(Path path) {
    ClipTable table = CsvClipReader.ofOneClipPerhaps().labels(path);
    double[] times = table.numbers(TIME);
    double[] ends = new double[times.length];
    rowsByFilm(table).forEach((film, rows) -> fill(table, film, rows, times, ends));
    return new FilmRows(table, times, ends);
  }

  private static Map<String, List<Integer>> rowsByFilm(ClipTable table) {
    Map<String, List<Integer>> films = new LinkedHashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      films.computeIfAbsent(table.ids().get(row), id -> new ArrayList<>()).add(row);
    }
    return films;
  }

  private static void fill(
      ClipTable table, String film, List<Integer> rows, double[] times, double[] ends) {
    if (rows.size() < 2) {
      throw new InputException(
          table.place() + ": film " + film + " has one row, needs at least 2 to tell their length");
    }
    for (int i = 1; i < rows.size(); i++) {
      int before = rows.get(i - 1);
      int row = rows.get(i);
      if (!(times[row] > times[before])) {
        throw new InputException(
            table.places().of(row)
                + ": time "
                + times[row]
                + " follows "
                + times[before]
                + ", times of a film must ascend");
      }
      ends[before] = times[row];
    }
    int last = rows.get(rows.size() - 1);
    int before = rows.get(rows.size() - 2);
    ends[last] = times[last] + (times[last] - times[before]);
  }

  int rows() {
    return times.length;
  }

  /** The rows whose middle lies within an event of the label in their film. */
  boolean[] during(EventTable events, String label) {
    boolean[] during = new boolean[rows()];
    for (int row = 0; row < during.length; row++) {
      double middle = (times[row] + ends[row]) / 2;
      during[row] =
          events.of(table.ids().get(row)).stream()
              .anyMatch(
                  event ->
                      event.label().equals(label)
                          && event.onset() <= middle
                          && middle < event.offset());
    }
    return during;
  }
}
