/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;
import org.evoke.data.table.CsvLine;

/**
 * Reads the text tables that this package writes. Rows of {@code opensmile-csv} end where they
 * start: the format has no ends.
 */
final class TableReader {
  private final Path file;
  private final BufferedReader in;
  private final boolean openSmile;
  private final int leading;
  private int record = 1;
  private String name = FeatureSet.UNKNOWN;

  private TableReader(Path file, BufferedReader in, boolean openSmile) {
    this.file = file;
    this.in = in;
    this.openSmile = openSmile;
    leading = openSmile ? 2 : 3;
  }

  static TrackFile read(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String first = in.readLine();
      if (first != null && first.startsWith(OpenSmileCsvRows.HEAD)) {
        return new TableReader(file, in, true).read(Arrays.asList(first.split(";", -1)));
      }
      if (first != null && first.startsWith(CsvRows.HEAD)) {
        List<String> head = CsvLine.read(new BufferedReader(new StringReader(first)));
        return new TableReader(file, in, false).read(head);
      }
    }
    return PlainTable.read(file);
  }

  private TrackFile read(List<String> head) throws IOException {
    FeatureSet set =
        new FeatureSet(FeatureSet.UNKNOWN, FeatureSet.UNKNOWN, head.subList(leading, head.size()));
    List<float[]> rows = new ArrayList<>();
    List<double[]> times = new ArrayList<>();
    for (List<String> fields = next(); fields != null; fields = next()) {
      if (fields.size() != head.size()) {
        throw damaged(fields.size() + " fields, needs " + head.size());
      }
      rows.add(values(fields));
      times.add(times(fields));
      name = fields.get(0);
    }
    return new TrackFile(TrackHeader.of(set, name, true), track(set, rows, times));
  }

  private List<String> next() throws IOException {
    record++;
    if (!openSmile) {
      return CsvLine.read(in);
    }
    String line = in.readLine();
    if (line == null) {
      return null;
    }
    int end = QuotedName.end(line);
    if (!line.startsWith("'") || end < 0 || end == line.length()) {
      throw damaged("the name is not in single quotes");
    }
    List<String> fields = new ArrayList<>(List.of(QuotedName.unquote(line.substring(0, end))));
    fields.addAll(Arrays.asList(line.substring(end + 1).split(";", -1)));
    return fields;
  }

  private float[] values(List<String> fields) {
    float[] values = new float[fields.size() - leading];
    for (int i = 0; i < values.length; i++) {
      try {
        values[i] = NotFinite.parse(fields.get(leading + i));
      } catch (NumberFormatException e) {
        throw damaged("field " + (leading + i + 1) + " is no number: " + fields.get(leading + i));
      }
    }
    return values;
  }

  private double[] times(List<String> fields) {
    try {
      double start = Double.parseDouble(fields.get(1));
      return openSmile
          ? new double[] {start, start}
          : new double[] {start / 1000, Double.parseDouble(fields.get(2)) / 1000};
    } catch (NumberFormatException e) {
      throw damaged("a time is no number: " + fields.get(1));
    }
  }

  private InputException damaged(String what) {
    return new InputException(file + ", record " + record + ": " + what);
  }

  private static FeatureTrack track(FeatureSet set, List<float[]> rows, List<double[]> times) {
    float[] values = new float[rows.size() * set.width()];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, values, i * set.width(), set.width());
    }
    return new FeatureTrack(
        set,
        values,
        times.stream().mapToDouble(time -> time[0]).toArray(),
        times.stream().mapToDouble(time -> time[1]).toArray());
  }
}
