/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.cognimuse;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evoke.core.UsageException;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.LayoutNames;
import org.evoke.data.table.DelimitedRows;

/**
 * Reads tables of events, separated by tab, semicolon or comma. What they hold is never guessed:
 *
 * <ul>
 *   <li>the names {@code onset}, {@code offset} and {@code label} are numbers of columns, counted
 *       from 1: there is no line of names, as in exports of ELAN;
 *   <li>the first line holds these names: they name the columns;
 *   <li>the first line is a time, a time and a text: all lines are onset, offset and label.
 * </ul>
 */
final class EventTable {
  private static final List<String> KEYS = List.of("onset", "offset", "label");
  private static final int[] PLAIN = {0, 1, 2};

  private final LayoutNames names;
  private final FoundEvents found;

  private EventTable(LayoutNames names, FoundEvents found) {
    this.names = names;
    this.found = found;
  }

  /**
   * Reads a file.
   *
   * @throws org.evoke.core.EvokeException when it cannot be read as text
   */
  static void read(Path file, LayoutNames names, FoundEvents found) {
    try (DelimitedRows rows = DelimitedRows.open(file)) {
      new EventTable(names, found).read(rows);
    }
  }

  /**
   * Whether columns are given by their numbers.
   *
   * @throws UsageException when some are and others are not
   */
  static boolean isNumbered(LayoutNames names) {
    long numbers = KEYS.stream().filter(key -> names.get(key).matches("[1-9]\\d{0,3}")).count();
    if (numbers % KEYS.size() != 0) {
      throw new UsageException(
          "names onset, offset and label are "
              + String.join(", ", KEYS.stream().map(names::get).toList())
              + "; must be three names of columns, or three numbers of columns from 1");
    }
    return numbers > 0;
  }

  private void read(DelimitedRows rows) {
    List<String> first = rows.columns();
    if (isNumbered(names)) {
      withoutNames(rows, KEYS.stream().mapToInt(key -> Integer.parseInt(names.get(key)) - 1));
      return;
    }
    int[] columns = KEYS.stream().mapToInt(key -> first.indexOf(names.get(key))).toArray();
    if (IntStream.of(columns).allMatch(column -> column >= 0)) {
      rows(rows, columns);
    } else if (isPlain(first)) {
      withoutNames(rows, IntStream.of(PLAIN));
    } else {
      missing(rows, columns);
    }
  }

  private static boolean isPlain(List<String> cells) {
    return cells.size() == PLAIN.length
        && Stream.of(0, 1).noneMatch(c -> Double.isNaN(EventTime.seconds(cells.get(c))))
        && Double.isNaN(EventTime.seconds(cells.get(2)));
  }

  private void missing(DelimitedRows rows, int[] columns) {
    List<String> absent =
        IntStream.range(0, columns.length)
            .filter(i -> columns[i] < 0)
            .mapToObj(i -> names.get(KEYS.get(i)))
            .toList();
    found.wrong(
        Finding.Kind.MISSING,
        rows.lineNumber(),
        "no column "
            + String.join(", ", absent)
            + "; there is "
            + String.join(", ", rows.columns())
            + "; without a line of names it must be onset, offset and label alone, or names must"
            + " give the numbers of the columns");
  }

  private void withoutNames(DelimitedRows rows, IntStream wanted) {
    int[] columns = wanted.toArray();
    int last = IntStream.of(columns).max().orElseThrow();
    if (last >= rows.columns().size()) {
      found.wrong(
          Finding.Kind.MISSING,
          rows.lineNumber(),
          "no column " + (last + 1) + "; there are " + rows.columns().size());
      return;
    }
    row(rows.columns(), columns, rows.lineNumber());
    rows(rows, columns);
  }

  private void rows(DelimitedRows rows, int[] columns) {
    int width = rows.columns().size();
    for (List<String> cells = rows.next(); cells != null; cells = rows.next()) {
      if (cells.size() == width) {
        row(cells, columns, rows.lineNumber());
      } else {
        found.wrong(rows.lineNumber(), cells.size() + " cells, the first line has " + width);
      }
    }
  }

  private void row(List<String> cells, int[] columns, int line) {
    found.add(line, cells.get(columns[2]), cells.get(columns[0]), cells.get(columns[1]));
  }
}
