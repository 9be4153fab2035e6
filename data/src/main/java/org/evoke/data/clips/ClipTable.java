/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.clips;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.core.Scale;

/**
 * Columns of text or numbers with one row for each clip, or for each clip and time.
 *
 * @param place file, for messages
 * @param ids name of the clip of each row, see {@link ClipId}
 * @param columns cells by column name, in the order of the file, without the column of ids
 * @param scales the scales of columns whose format declares them
 * @param places where each row stands
 */
public record ClipTable(
    String place,
    List<String> ids,
    Map<String, List<String>> columns,
    Map<String, Scale> scales,
    Places places) {

  /** How many things of a kind a message names. */
  private static final int NAMED = 5;

  public ClipTable {
    ids = List.copyOf(ids);
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    scales = Map.copyOf(scales);
  }

  /** Number of rows. */
  public int rows() {
    return ids.size();
  }

  /** The names of the columns. */
  public Set<String> names() {
    return columns.keySet();
  }

  /**
   * The cells of a column as they stand.
   *
   * @throws InputException when there is no such column
   */
  public List<String> texts(String column) {
    List<String> cells = columns.get(column);
    if (cells == null) {
      throw new InputException(
          place + ": no column " + column + "; there is " + String.join(", ", names()));
    }
    return cells;
  }

  /**
   * The numbers of a column.
   *
   * @throws InputException when there is no such column or it has cells that are no finite numbers;
   *     says how many and where the first stand
   */
  public double[] numbers(String column) {
    List<String> cells = texts(column);
    double[] numbers = new double[cells.size()];
    List<String> wrong = new ArrayList<>();
    int count = 0;
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = number(cells.get(row));
      if (!Double.isFinite(numbers[row]) && count++ < NAMED) {
        wrong.add(places.of(row) + " '" + cells.get(row) + "'");
      }
    }
    if (count > 0) {
      throw new InputException(
          "column "
              + column
              + " has "
              + count
              + " cells that are no finite numbers: "
              + listed(wrong, count));
    }
    return numbers;
  }

  private static double number(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /**
   * Some of the rows, with some of the columns under other names.
   *
   * @param rows row numbers, in the order wanted
   * @param renamed the name of each column wanted by its new name, in the order wanted
   */
  public ClipTable select(int[] rows, Map<String, String> renamed) {
    Map<String, List<String>> cells = new LinkedHashMap<>();
    renamed.forEach((name, column) -> cells.put(name, select(texts(column), rows)));
    int[] numbers = IntStream.of(rows).map(row -> places.numbers()[row]).toArray();
    Places chosen = new Places(places.before(), numbers, places.after());
    return new ClipTable(place, select(ids, rows), cells, scales, chosen);
  }

  private static List<String> select(List<String> cells, int[] rows) {
    return IntStream.of(rows).mapToObj(cells::get).toList();
  }

  /** The first few of many, for messages. */
  public static String listed(List<String> many) {
    return listed(many.subList(0, Math.min(NAMED, many.size())), many.size());
  }

  private static String listed(List<String> first, int count) {
    return String.join(", ", first) + (count > first.size() ? ", ..." : "");
  }
}
