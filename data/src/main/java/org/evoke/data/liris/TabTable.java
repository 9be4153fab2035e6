/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.liris;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.data.table.TextFile;

/**
 * A table of LIRIS-ACCEDE: a line of column names, those of id and file name first, and a line for
 * each excerpt below, separated by tabs, ids 0, 1, 2, ... in order.
 *
 * @param file where it is, for messages
 * @param columns names of the columns after those two
 * @param names file name of each excerpt
 * @param values excerpts x columns, row-major
 */
record TabTable(Path file, List<String> columns, List<String> names, double[] values) {
  private static final List<String> HEAD = List.of("id", "name");

  static TabTable read(Path file) {
    List<String> lines = TextFile.lines(file).stream().filter(line -> !line.isBlank()).toList();
    List<String> head = lines.isEmpty() ? List.of() : cells(lines.get(0));
    if (head.size() < 3 || !head.subList(0, 2).equals(HEAD)) {
      throw new InputException(
          file + ":1: must begin with the column names id, name and at least one more");
    }
    int width = head.size() - 2;
    String[] names = new String[lines.size() - 1];
    double[] values = new double[names.length * width];
    for (int row = 0; row < names.length; row++) {
      List<String> cells = cells(lines.get(row + 1));
      require(file, row, cells, head.size());
      names[row] = cells.get(1);
      for (int c = 0; c < width; c++) {
        values[row * width + c] = number(file, row, head.get(c + 2), cells.get(c + 2));
      }
    }
    return new TabTable(file, head.subList(2, head.size()), List.of(names), values);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
  }

  private static void require(Path file, int row, List<String> cells, int width) {
    if (cells.size() != width) {
      throw new InputException(
          where(file, row) + ": " + cells.size() + " cells, must have " + width + " as line 1");
    }
    if (!cells.get(0).equals(Integer.toString(row))) {
      throw new InputException(
          where(file, row)
              + ": id is '"
              + cells.get(0)
              + "', must be "
              + row
              + "; ids count from 0 in order");
    }
  }

  private static double number(Path file, int row, String column, String cell) {
    double value;
    try {
      value = Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new InputException(
          where(file, row) + ", column " + column + ": '" + cell + "' is not a number", e);
    }
    if (!Double.isFinite(value)) {
      throw new InputException(
          where(file, row) + ", column " + column + ": value is " + cell + ", must be finite");
    }
    return value;
  }

  private static String where(Path file, int row) {
    return file + ":" + (row + 2);
  }

  /** Number of excerpts. */
  int rows() {
    return names.size();
  }

  /** A column by its name. */
  double[] column(String name) {
    int column = columns.indexOf(name);
    if (column < 0) {
      throw new InputException(file + ":1: column " + name + " is missing");
    }
    double[] cells = new double[rows()];
    for (int row = 0; row < cells.length; row++) {
      cells[row] = values[row * columns.size() + column];
    }
    return cells;
  }

  /** Refuses a table of other excerpts than this one's. */
  void requireSame(TabTable other) {
    if (other.rows() != rows()) {
      throw new InputException(
          other.file + ": " + other.rows() + " excerpts, but " + rows() + " in " + file);
    }
    for (int row = 0; row < rows(); row++) {
      if (!names.get(row).equals(other.names.get(row))) {
        throw new InputException(
            where(other.file, row)
                + ": excerpt is "
                + other.names.get(row)
                + ", but "
                + names.get(row)
                + " in "
                + file);
      }
    }
  }
}
