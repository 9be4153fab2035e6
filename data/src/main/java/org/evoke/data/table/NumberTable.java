/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.table;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;

/**
 * A table with a line of column names and finite numbers below, separated by commas, UTF-8.
 *
 * @param place name of the file, for messages
 * @param columns column names in order
 * @param values rows x columns, row-major
 */
public record NumberTable(String place, List<String> columns, double[] values) {
  public NumberTable {
    columns = List.copyOf(columns);
  }

  /**
   * Reads a table.
   *
   * @throws UnavailableException when the file is not there
   * @throws InputException when it cannot be read or is not such a table; says the line and column
   */
  public static NumberTable read(Path file) {
    List<String> lines = TextFile.lines(file);
    if (lines.isEmpty() || lines.get(0).isBlank()) {
      throw new InputException(file + ": empty, must begin with a line of column names");
    }
    List<String> columns = header(file, lines.get(0));
    double[] values = new double[(lines.size() - 1) * columns.size()];
    for (int row = 0; row < lines.size() - 1; row++) {
      parse(file, lines.get(row + 1), row, columns, values);
    }
    return new NumberTable(file.toString(), columns, values);
  }

  private static List<String> header(Path file, String line) {
    List<String> columns = List.of(line.split(",", -1));
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!seen.add(column)) {
        throw new InputException(file + ":1: column " + column + " is there twice");
      }
    }
    return columns;
  }

  private static void parse(
      Path file, String line, int row, List<String> columns, double[] values) {
    String[] cells = line.split(",", -1);
    String place = file + ":" + (row + 2);
    if (cells.length != columns.size()) {
      throw new InputException(
          place
              + ": "
              + cells.length
              + " cells, must have "
              + columns.size()
              + " as the first line");
    }
    for (int c = 0; c < cells.length; c++) {
      values[row * cells.length + c] = number(place, columns.get(c), cells[c]);
    }
  }

  private static double number(String place, String column, String cell) {
    double value;
    try {
      value = Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new InputException(
          place + ", column " + column + ": '" + cell + "' is not a number", e);
    }
    if (!Double.isFinite(value)) {
      throw new InputException(
          place + ", column " + column + ": value is " + cell + ", must be finite");
    }
    return value;
  }

  /** Number of rows. */
  public int rows() {
    return values.length / columns.size();
  }

  /**
   * Where a column stands, counted from 0.
   *
   * @throws InputException when there is none of that name
   */
  public int index(String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new InputException(place + ":1: column " + column + " is missing");
    }
    return index;
  }

  /** A cell; row and column counted from 0. */
  public double value(int row, int column) {
    return values[row * columns.size() + column];
  }

  /** Where a cell stands, for messages; the row counted from 0. */
  public String where(int row, String column) {
    return place + ":" + (row + 2) + ", column " + column;
  }
}
