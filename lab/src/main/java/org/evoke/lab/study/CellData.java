/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.data.table.CsvLine;

/**
 * The rows of cells: a table of labels, written as {@code RUN/cells/NAME.csv}, and folders of
 * features below {@code RUN/cells}.
 *
 * @param name of the table of labels; cells of the same rows share it
 * @param columns names of its columns: {@code id} and what the others name
 * @param rows cells by row and column
 * @param group column of what is never separated; the id where empty
 * @param time column of seconds; none where empty
 * @param part column of parts for fixed splits; none where empty
 * @param unlabelled {@code keep} or {@code refuse} rows with empty cells of all targets
 * @param features path below {@code RUN/cells} of each input's folder of tracks, by name
 */
public record CellData(
    String name,
    List<String> columns,
    List<List<String>> rows,
    String group,
    String time,
    String part,
    String unlabelled,
    Map<String, String> features) {
  public CellData {
    columns = List.copyOf(columns);
    features = new LinkedHashMap<>(features);
  }

  /** The same rows with some of the features, or others. */
  public CellData with(Map<String, String> others) {
    return new CellData(name, columns, rows, group, time, part, unlabelled, others);
  }

  /** Some of the rows under another name. */
  CellData of(String other, List<List<String>> some) {
    return new CellData(other, columns, some, group, time, part, unlabelled, features);
  }

  /** The values of a column. */
  List<String> column(String column) {
    int index = columns.indexOf(column);
    return rows.stream().map(row -> row.get(index)).toList();
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("labels", name + ".csv");
    putGiven(map, "group", group);
    putGiven(map, "time", time);
    putGiven(map, "part", part);
    putGiven(map, "unlabelled", unlabelled);
    List<Object> entries = new ArrayList<>();
    features.forEach(
        (input, path) -> {
          Map<String, Object> entry = new LinkedHashMap<>();
          entry.put("name", input);
          entry.put("file", path);
          entries.add(entry);
        });
    map.put("features", entries);
    return map;
  }

  private static void putGiven(Map<String, Object> map, String key, String value) {
    if (!value.isEmpty()) {
      map.put(key, value);
    }
  }

  /** The table as CSV. */
  String csv() {
    StringBuilder text = new StringBuilder();
    line(columns, text);
    rows.forEach(row -> line(row, text));
    return text.toString();
  }

  private static void line(List<String> cells, StringBuilder text) {
    for (int c = 0; c < cells.size(); c++) {
      text.append(c == 0 ? "" : ",").append(CsvLine.field(cells.get(c)));
    }
    text.append('\n');
  }
}
