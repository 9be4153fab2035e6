/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evoke.core.EvokeException;
import org.evoke.core.Scale;
import org.evoke.data.clips.ClipId;
import org.evoke.data.table.DelimitedRows;

/**
 * A table with one rated item on each line: a column of ids and columns of ratings, other columns
 * beside them. Everything that is wrong becomes a finding; rows with findings are left out.
 *
 * @param ids of the items, without extension of media files
 * @param ratings by column, one for each item
 */
public record RatedTable(List<String> ids, Map<String, double[]> ratings) {
  public RatedTable {
    ids = List.copyOf(ids);
    ratings = Map.copyOf(ratings);
  }

  /**
   * Reads a table.
   *
   * @param place its name in findings
   * @param idColumn name of the column of ids; upper and lower case count as one
   * @param scales scale by name of the column
   * @param findings takes what is wrong
   */
  public static RatedTable read(
      Path file, String place, String idColumn, Map<String, Scale> scales, Findings findings) {
    Reading reading = new Reading(place, idColumn, new LinkedHashMap<>(scales), findings);
    try (DelimitedRows rows = DelimitedRows.open(file)) {
      reading.read(rows);
    } catch (EvokeException e) {
      findings.add(place, e);
    }
    return reading.table();
  }

  /** A table on its way. */
  private static final class Reading {
    private final String place;
    private final String idColumn;
    private final Map<String, Scale> scales;
    private final Findings findings;
    private final List<String> ids = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();
    private final Map<String, Integer> firstLine = new HashMap<>();

    Reading(String place, String idColumn, Map<String, Scale> scales, Findings findings) {
      this.place = place;
      this.idColumn = idColumn;
      this.scales = scales;
      this.findings = findings;
    }

    void read(DelimitedRows in) {
      int id = index(in.columns(), idColumn);
      int[] columns =
          scales.keySet().stream().mapToInt(name -> index(in.columns(), name)).toArray();
      if (id < 0 || java.util.Arrays.stream(columns).anyMatch(column -> column < 0)) {
        return;
      }
      for (List<String> cells = in.next(); cells != null; cells = in.next()) {
        if (cells.size() != in.columns().size()) {
          String text = cells.size() + " cells, the first line has " + in.columns().size();
          findings.add(Finding.Kind.MALFORMED, place, in.lineNumber(), text);
        } else {
          row(cells, id, columns, in.lineNumber());
        }
      }
      if (ids.isEmpty()) {
        findings.add(Finding.Kind.MISSING, place, "no line that can be used");
      }
    }

    private int index(List<String> columns, String name) {
      for (int c = 0; c < columns.size(); c++) {
        if (columns.get(c).equalsIgnoreCase(name)) {
          return c;
        }
      }
      findings.add(
          Finding.Kind.MISSING,
          place,
          1,
          "no column " + name + "; there is " + String.join(", ", columns));
      return -1;
    }

    private void row(List<String> cells, int id, int[] columns, int line) {
      String name = ClipId.of(cells.get(id));
      Integer before = firstLine.putIfAbsent(name, line);
      if (name.isEmpty()) {
        findings.add(Finding.Kind.MALFORMED, place, line, "no " + idColumn);
      } else if (before != null) {
        findings.add(
            Finding.Kind.DUPLICATE, place, line, name + " stands in line " + before + " already");
      } else {
        double[] values = values(cells, columns, line);
        if (values != null) {
          ids.add(name);
          rows.add(values);
        }
      }
    }

    private double[] values(List<String> cells, int[] columns, int line) {
      double[] values = new double[columns.length];
      boolean usable = true;
      int c = 0;
      for (Map.Entry<String, Scale> entry : scales.entrySet()) {
        String cell = cells.get(columns[c]);
        values[c] = number(cell);
        usable &= check(entry.getKey(), entry.getValue(), cell, values[c], line);
        c++;
      }
      return usable ? values : null;
    }

    private boolean check(String column, Scale scale, String cell, double value, int line) {
      if (!Double.isFinite(value)) {
        findings.add(
            Finding.Kind.MALFORMED, place, line, column + " is '" + cell + "', no finite number");
        return false;
      }
      if (value < scale.low() || value > scale.high()) {
        findings.add(
            Finding.Kind.OUT_OF_SCALE,
            place,
            line,
            String.format(
                Locale.ROOT,
                "%s is %s, must lie in %s to %s",
                column,
                cell,
                scale.low(),
                scale.high()));
        return false;
      }
      return true;
    }

    private static double number(String cell) {
      try {
        return Double.parseDouble(cell);
      } catch (NumberFormatException e) {
        return Double.NaN;
      }
    }

    RatedTable table() {
      Map<String, double[]> ratings = new LinkedHashMap<>();
      int c = 0;
      for (String name : scales.keySet()) {
        int column = c++;
        ratings.put(name, rows.stream().mapToDouble(row -> row[column]).toArray());
      }
      return new RatedTable(ids, ratings);
    }
  }
}
