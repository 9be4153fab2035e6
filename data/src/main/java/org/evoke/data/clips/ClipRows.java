/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.clips;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Scale;

/** A {@link ClipTable} under construction, row by row. */
final class ClipRows {
  private final String place;
  private final List<String> columns;
  private final List<String> ids = new ArrayList<>();
  private final List<List<String>> cells = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();

  ClipRows(String place, List<String> columns) {
    this.place = place;
    this.columns = columns;
    columns.forEach(column -> cells.add(new ArrayList<>()));
  }

  /** Adds a row: where it stands, its clip and one cell for each column. */
  void add(int number, String id, List<String> values) {
    numbers.add(number);
    ids.add(ClipId.of(id));
    for (int c = 0; c < columns.size(); c++) {
      cells.get(c).add(values.get(c));
    }
  }

  /**
   * The table.
   *
   * @param before what stands before the number of a row where it is named
   * @param after what stands behind it
   * @throws InputException when there are no rows
   */
  ClipTable table(Map<String, Scale> scales, String before, String after) {
    if (ids.isEmpty()) {
      throw new InputException(place + ": no clips");
    }
    Map<String, List<String>> byName = new LinkedHashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      byName.put(columns.get(c), cells.get(c));
    }
    int[] where = numbers.stream().mapToInt(Integer::intValue).toArray();
    return new ClipTable(place, ids, byName, scales, new Places(before, where, after));
  }
}
