/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evoke.data.layout.FolderFiles;
import org.evoke.data.table.CsvLine;
import org.evoke.lab.data.FoldInputs;

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
    Map<String, String> features)
    implements CellRows {
  private static final int SAMPLE_GROUPS = 3;
  private static final int SAMPLE_ROWS = 200;

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

  @Override
  public Map<String, Object> toMap() {
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

  @Override
  public int inputs() {
    return features.size();
  }

  @Override
  public long count() {
    return rows.size();
  }

  @Override
  public long trainedRows(Map<String, Object> protocol) {
    String kind = String.valueOf(protocol.get("kind"));
    if (kind.equals("leave-one-group-out")) {
      return count() * (groups().stream().distinct().count() - 1);
    }
    if (kind.equals("kfold")) {
      long folds = protocol.get("folds") instanceof Number n ? n.longValue() : 10;
      long repeats = protocol.get("repeats") instanceof Number n ? n.longValue() : 1;
      return count() * (folds - 1) * repeats;
    }
    Object train = protocol.getOrDefault("train", List.of("train"));
    List<?> names = train instanceof List<?> list ? list : List.of(train);
    return column(part).stream().filter(names::contains).count();
  }

  private List<String> groups() {
    return column(group.isEmpty() ? "id" : group);
  }

  /** The first rows of some groups, of each part where there are parts. */
  @Override
  public CellRows sample(Map<String, Object> protocol) {
    int wanted =
        Math.max(SAMPLE_GROUPS, protocol.get("folds") instanceof Number n ? n.intValue() : 0);
    List<String> groups = groups();
    List<String> parts = part.isEmpty() ? groups : column(part);
    Map<String, Map<String, Integer>> taken = new LinkedHashMap<>();
    List<List<String>> some = new ArrayList<>();
    for (int row = 0; row < groups.size(); row++) {
      String own = part.isEmpty() ? "" : parts.get(row);
      Map<String, Integer> counts = taken.computeIfAbsent(own, any -> new LinkedHashMap<>());
      boolean open = counts.containsKey(groups.get(row)) || counts.size() < wanted;
      if (open && counts.merge(groups.get(row), 1, Integer::sum) <= SAMPLE_ROWS) {
        some.add(rows.get(row));
      }
    }
    return of("estimate", some);
  }

  /** A folder for each group where features are made anew for it. */
  @Override
  public Map<String, Collection<Path>> tracks(Path cells) {
    Map<String, Collection<Path>> tracks = new LinkedHashMap<>();
    for (String path : features.values()) {
      Stream<String> folders =
          path.contains(FoldInputs.GROUP)
              ? groups().stream().distinct().map(group -> path.replace(FoldInputs.GROUP, group))
              : Stream.of(path);
      folders.forEach(folder -> tracks.put(folder, FolderFiles.in(cells.resolve(folder))));
    }
    return tracks;
  }

  @Override
  public void write(Path cells) {
    Study.write(cells.resolve(name + ".csv"), csv());
  }

  @Override
  public void remove(Path cells) {
    Study.remove(cells.resolve(name + ".csv"));
  }
}
