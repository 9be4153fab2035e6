/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.attendaffectnet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.lab.study.CellData;
import org.evoke.lab.study.FoundFeatures;

/**
 * Labels and features of a table.
 *
 * @param single rows that a network answers by themselves
 * @param series rows of series, where they are others
 * @param singleFeatures features of the first
 * @param seriesFeatures features of the second
 * @param groupWords what intervals are drawn over
 * @param notes what a reader should know of the data
 * @param sha256 digest of the files with labels and of the media
 */
record AttendRows(
    CellData single,
    Optional<CellData> series,
    FoundFeatures singleFeatures,
    Optional<FoundFeatures> seriesFeatures,
    String groupWords,
    List<String> notes,
    String sha256) {
  AttendRows {
    notes = List.copyOf(notes);
  }

  /** The rows of series; the others where they are the same. */
  CellData rows(boolean overTime) {
    return overTime ? series.orElse(single) : single;
  }

  /** The same with the features in their place below the folder of cells. */
  AttendRows with(Path cells) {
    return new AttendRows(
        single.with(singleFeatures.linked(cells)),
        series.map(rows -> rows.with(prefixed(seriesFeatures.orElseThrow(), cells))),
        singleFeatures,
        seriesFeatures,
        groupWords,
        notes,
        sha256);
  }

  /** Features of series lie in a folder of their own. */
  private static Map<String, String> prefixed(FoundFeatures features, Path cells) {
    Map<String, String> paths = new LinkedHashMap<>();
    features
        .linked(cells.resolve("series"))
        .forEach((input, path) -> paths.put(input, "series/" + path));
    return paths;
  }

  /** A row of a table of labels. */
  static List<String> row(String id, String group, double seconds, String part, String... labels) {
    List<String> cells = new ArrayList<>(List.of(id, group, Double.toString(seconds), part));
    cells.addAll(List.of(labels));
    return cells;
  }

  /** The columns of such a row. */
  static final List<String> COLUMNS = List.of("id", "movie", "time", "part", "arousal", "valence");

  /** Rows with these columns. */
  static CellData data(String name, List<List<String>> rows, boolean parts, boolean keeps) {
    return new CellData(
        name,
        COLUMNS,
        rows,
        "movie",
        "time",
        parts ? "part" : "",
        keeps ? "keep" : "refuse",
        Map.of());
  }
}
