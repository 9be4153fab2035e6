/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;
import org.evoke.data.table.CsvLine;
import org.evoke.data.table.TextFile;

/**
 * Reads tables of numbers as other programs write them: cells between commas, semicolons, tabs or
 * spaces, with or without a first line of column names, which may begin with {@code #}. Leading
 * columns are left out where their names say that they are a row's number or name, or its time.
 */
final class PlainTable {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?|[-+]?(nan|inf|infinity)");

  /** Names of leading columns that are no features; without a name stands the index of pandas. */
  private static final Set<String> ABOUT_ROWS =
      Set.of("", "row", "id", "index", "name", "file", "clip", "segment");

  private static final Set<String> TIMES =
      Set.of("time", "frametime", "seconds", "start", "end", "time_ms", "start_ms", "end_ms");

  private final Path file;
  private final char delimiter;

  private PlainTable(Path file, char delimiter) {
    this.file = file;
    this.delimiter = delimiter;
  }

  /**
   * Reads a table.
   *
   * @throws InputException when it is none; says the line and column
   */
  static TrackFile read(Path file) throws IOException {
    List<String> lines = new ArrayList<>(TextFile.lines(file));
    if (!lines.isEmpty() && lines.get(0).startsWith("\uFEFF")) {
      lines.set(0, lines.get(0).substring(1));
    }
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    if (first == lines.size()) {
      throw new InputException(
          file + " is no table of features: it is empty, must hold rows of numbers");
    }
    return new PlainTable(file, delimiter(lines.get(first))).read(lines, first);
  }

  private static char delimiter(String line) {
    for (char candidate : new char[] {'\t', ';', ','}) {
      if (line.indexOf(candidate) >= 0) {
        return candidate;
      }
    }
    return ' ';
  }

  private TrackFile read(List<String> lines, int first) throws IOException {
    List<String> head = cells(lines.get(first).replaceFirst("^\\s*#\\s*", ""));
    boolean named = head.stream().anyMatch(cell -> !isNumber(cell));
    if (named) {
      requireNames(head, first);
    }
    int leading = named ? leading(head) : 0;
    if (leading == head.size()) {
      throw new InputException(file + ":" + (first + 1) + ": no column holds features: " + head);
    }
    List<float[]> rows = new ArrayList<>();
    for (int line = named ? first + 1 : first; line < lines.size(); line++) {
      if (!lines.get(line).isBlank()) {
        rows.add(row(cells(lines.get(line)), head.size(), leading, line + 1));
      }
    }
    return track(head, named, leading, rows);
  }

  private List<String> cells(String line) throws IOException {
    if (delimiter == ' ') {
      return List.of(line.strip().split("\\s+"));
    }
    List<String> cells = new ArrayList<>();
    if (delimiter == ',') {
      cells.addAll(CsvLine.read(new BufferedReader(new StringReader(line))));
    } else {
      cells.addAll(Arrays.asList(line.split(Pattern.quote(String.valueOf(delimiter)), -1)));
    }
    cells.replaceAll(cell -> cell.strip().replaceAll("^\"(.*)\"$", "$1"));
    return cells;
  }

  private static boolean isNumber(String cell) {
    return NUMBER.matcher(cell.toLowerCase(Locale.ROOT)).matches();
  }

  /** A row that begins with a name would be taken for names of columns, and be lost. */
  private void requireNames(List<String> head, int line) {
    boolean names = ABOUT_ROWS.contains(head.get(0).toLowerCase(Locale.ROOT));
    long numbers = head.stream().skip(1).filter(PlainTable::isNumber).count();
    if (!names && numbers > 0) {
      throw new InputException(
          file
              + ":"
              + (line + 1)
              + ": '"
              + head.get(0)
              + "' is no number; the first line must be numbers or names of columns, and a leading"
              + " column of names needs one such as id");
    }
  }

  private static int leading(List<String> head) {
    int leading = 0;
    while (leading < head.size() && isAboutRows(head.get(leading))) {
      leading++;
    }
    return leading;
  }

  private static boolean isAboutRows(String column) {
    String name = column.toLowerCase(Locale.ROOT);
    return ABOUT_ROWS.contains(name) || TIMES.contains(name);
  }

  private float[] row(List<String> cells, int width, int leading, int line) {
    if (cells.size() != width) {
      throw new InputException(
          file + ":" + line + ": " + cells.size() + " cells, must have " + width);
    }
    float[] row = new float[width - leading];
    for (int column = leading; column < width; column++) {
      String cell = cells.get(column).toLowerCase(Locale.ROOT);
      if (!isNumber(cell)) {
        throw new InputException(
            file
                + ":"
                + line
                + ", cell "
                + (column + 1)
                + ": '"
                + cells.get(column)
                + "' is no number; decimals are written with a point");
      }
      row[column - leading] = NotFinite.parse(cell.replace("infinity", "inf").replace("+", ""));
    }
    return row;
  }

  private static TrackFile track(
      List<String> head, boolean named, int leading, List<float[]> rows) {
    int width = head.size() - leading;
    FeatureSet set =
        named
            ? new FeatureSet(
                FeatureSet.UNKNOWN, FeatureSet.UNKNOWN, head.subList(leading, head.size()))
            : FeatureSet.unnamed(FeatureSet.UNKNOWN, FeatureSet.UNKNOWN, width);
    float[] values = new float[rows.size() * width];
    for (int row = 0; row < rows.size(); row++) {
      System.arraycopy(rows.get(row), 0, values, row * width, width);
    }
    double[] zeros = new double[rows.size()];
    return new TrackFile(
        TrackHeader.of(set, FeatureSet.UNKNOWN, true), new FeatureTrack(set, values, zeros, zeros));
  }
}
