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
import org.evoke.score.event.Event;

/**
 * Events by file: a CSV table with the columns {@code label} and either {@code onset} and {@code
 * offset} in seconds or {@code start_ms} and {@code end_ms}; with {@code id} where it holds the
 * events of several files.
 *
 * @param place the table, for messages
 * @param byFile the events of each file, files in the order of their first row
 */
record EventTable(String place, Map<String, List<Event>> byFile) {
  /**
   * Reads a table.
   *
   * @throws InputException when a column is missing or an event ends before it starts; says where
   */
  static EventTable read(Path path) {
    ClipTable table = CsvClipReader.ofOneClipPerhaps().labels(path);
    boolean seconds = table.names().contains("onset");
    double[] from = table.numbers(seconds ? "onset" : "start_ms");
    double[] to = table.numbers(seconds ? "offset" : "end_ms");
    double unit = seconds ? 1 : 1000;
    List<String> labels = table.texts("label");
    Map<String, List<Event>> byFile = new LinkedHashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      List<Event> events = byFile.computeIfAbsent(table.ids().get(row), id -> new ArrayList<>());
      try {
        events.add(new Event(labels.get(row), from[row] / unit, to[row] / unit));
      } catch (InputException e) {
        throw new InputException(table.places().of(row) + ": " + e.getMessage(), e);
      }
    }
    return new EventTable(path.toString(), byFile);
  }

  /** The events of a file; none where it is not named. */
  List<Event> of(String file) {
    return byFile.getOrDefault(file, List.of());
  }
}
