/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;
import org.evoke.data.clips.ClipId;
import org.evoke.data.table.CsvLine;

/**
 * Reads a table of features: a line of column names, {@code id} first, {@code time} second where
 * rows have a time in seconds, and a line for each row below. Rows may stand in any order, and
 * there may be more than are wanted.
 */
final class FeatureTable {
  private static final String ID = "id";
  private static final String TIME = "time";

  private final Path file;
  private final Map<String, Integer> wanted = new HashMap<>();
  private final List<String> ids;
  private final boolean timed;

  private FeatureTable(Path file, List<String> ids, Optional<double[]> seconds) {
    this.file = file;
    this.ids = ids;
    this.timed = seconds.isPresent();
    for (int row = 0; row < ids.size(); row++) {
      int number = row;
      wanted.put(key(ids.get(row), seconds.map(times -> times[number]).orElse(0.0)), row);
    }
  }

  /** Rows are found by their id and their time in milliseconds. */
  private static String key(String id, double seconds) {
    return id + "@" + Math.round(seconds * 1000);
  }

  /**
   * The features of the wanted rows, in their order.
   *
   * @throws UnavailableException when the file is not there
   * @throws InputException when it is malformed, or a row is missing or there twice; says where
   */
  static Input read(String name, Path file, List<String> ids, Optional<double[]> seconds) {
    if (!Files.exists(file)) {
      throw new UnavailableException(file + " is not there; give the features of " + name);
    }
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return new FeatureTable(file, ids, seconds).read(name, in);
    } catch (IOException e) {
      throw new InputException(file + " cannot be read as UTF-8 text: " + e.getMessage(), e);
    }
  }

  private Input read(String name, BufferedReader in) throws IOException {
    List<String> head = CsvLine.read(in);
    int leading = timed ? 2 : 1;
    if (head == null
        || head.size() <= leading
        || !head.get(0).equals(ID)
        || (timed && !head.get(1).equals(TIME))) {
      throw new InputException(
          file + ":1: must begin with " + (timed ? "id,time" : "id") + " and a column of features");
    }
    FeatureSet set = new FeatureSet(name, "unknown", head.subList(leading, head.size()));
    float[] values = new float[ids.size() * set.width()];
    boolean[] found = new boolean[ids.size()];
    int record = 1;
    for (List<String> cells = CsvLine.read(in); cells != null; cells = CsvLine.read(in)) {
      record++;
      row(cells, head, leading, record, values, found);
    }
    for (int row = 0; row < found.length; row++) {
      if (!found[row]) {
        throw new InputException(file + ": no features of " + ids.get(row) + ", which has labels");
      }
    }
    return new Input(name, set, values);
  }

  private void row(
      List<String> cells,
      List<String> head,
      int leading,
      int record,
      float[] values,
      boolean[] found) {
    String place = file + ", record " + record;
    if (cells.size() != head.size()) {
      throw new InputException(
          place + ": " + cells.size() + " cells, must have " + head.size() + " as the first line");
    }
    double time = timed ? number(place, TIME, cells.get(1)) : 0;
    Integer row = wanted.get(key(ClipId.of(cells.get(0)), time));
    if (row == null) {
      return;
    }
    if (found[row]) {
      throw new InputException(place + ": id " + cells.get(0) + " is there twice");
    }
    found[row] = true;
    int width = head.size() - leading;
    for (int c = 0; c < width; c++) {
      String column = head.get(leading + c);
      values[row * width + c] = (float) number(place, column, cells.get(leading + c));
    }
  }

  private static double number(String place, String column, String cell) {
    double value;
    try {
      value = Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new InputException(place + ", column " + column + ": '" + cell + "' is no number", e);
    }
    if (!Double.isFinite(value)) {
      throw new InputException(
          place + ", column " + column + ": value is " + cell + ", must be finite");
    }
    return value;
  }
}
