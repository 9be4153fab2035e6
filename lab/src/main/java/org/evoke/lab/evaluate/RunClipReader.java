/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;
import org.evoke.data.clips.ClipReader;
import org.evoke.data.clips.ClipTable;
import org.evoke.data.clips.CsvClipReader;

/**
 * {@code run}: the scored rows of a run folder, whose {@code predictions.csv} holds for each target
 * the prediction, the truth and the baseline. Where a run has several models, protocols, seeds or
 * repeats, one is chosen behind the path: {@code RUN@model=ours,seed=1}. {@code values=baseline}
 * takes what the baseline predicted.
 */
public final class RunClipReader implements ClipReader {
  private static final String FILE = "predictions.csv";
  private static final String TRUE = "_true";
  private static final String BASELINE = "_baseline";
  private static final String VALUES = "values";
  private static final List<String> PARTS = List.of("protocol", "model", "seed", "repeat");
  private static final List<String> KEYS = List.of("protocol", "model", "seed", "repeat", VALUES);

  @Override
  public String name() {
    return "run";
  }

  @Override
  public String place() {
    return "a run folder, with @model=NAME,protocol=NAME,seed=N,repeat=N where it has several";
  }

  @Override
  public boolean holdsBoth() {
    return true;
  }

  @Override
  public ClipTable predictions(Path path) {
    Choice choice = Choice.of(path.toString());
    return read(choice, choice.isBaseline() ? BASELINE : "");
  }

  @Override
  public ClipTable labels(Path path) {
    return read(Choice.of(path.toString()), TRUE);
  }

  private static ClipTable read(Choice choice, String suffix) {
    Path file = Files.isDirectory(choice.path()) ? choice.path().resolve(FILE) : choice.path();
    ClipTable all = new CsvClipReader().labels(file);
    int[] rows = IntStream.range(0, all.rows()).filter(row -> choice.holds(all, row)).toArray();
    requireOne(all, rows, choice);
    Map<String, String> columns = new LinkedHashMap<>();
    for (String column : all.names()) {
      if (all.names().contains(column + TRUE)) {
        columns.put(column, column + suffix);
      } else if (!column.endsWith(TRUE) && !column.endsWith(BASELINE)) {
        columns.put(column, column);
      }
    }
    PARTS.forEach(columns::remove);
    columns.remove("fold");
    return all.select(rows, columns);
  }

  private static void requireOne(ClipTable all, int[] rows, Choice choice) {
    for (String part : PARTS) {
      List<String> cells = all.texts(part);
      TreeSet<String> found = new TreeSet<>();
      IntStream.of(rows).forEach(row -> found.add(cells.get(row)));
      if (found.size() > 1) {
        throw new InputException(
            all.place()
                + " has several of "
                + part
                + ": "
                + ClipTable.listed(List.copyOf(found))
                + "; name one, such as run:"
                + choice.path()
                + "@"
                + part
                + "="
                + found.first());
      }
    }
    if (rows.length == 0) {
      TreeSet<String> models = new TreeSet<>(all.texts("model"));
      throw new InputException(
          all.place()
              + ": no row has "
              + choice.wanted()
              + "; models are "
              + ClipTable.listed(List.copyOf(models)));
    }
  }

  /**
   * What of a run is wanted.
   *
   * @param path the run
   * @param wanted value by key
   */
  private record Choice(Path path, Map<String, String> wanted) {
    static Choice of(String text) {
      int at = text.lastIndexOf('@');
      if (at < 0 || Files.exists(Path.of(text))) {
        return new Choice(Path.of(text), Map.of());
      }
      Map<String, String> wanted = new LinkedHashMap<>();
      for (String pair : text.substring(at + 1).split(",", -1)) {
        int equals = pair.indexOf('=');
        String key = equals < 0 ? pair : pair.substring(0, equals);
        if (!KEYS.contains(key) || equals < 0) {
          throw new UsageException(KnownNames.unknown("part of a run", key, KEYS));
        }
        wanted.put(key, pair.substring(equals + 1));
      }
      return new Choice(Path.of(text.substring(0, at)), wanted);
    }

    boolean isBaseline() {
      String values = wanted.getOrDefault(VALUES, "predicted");
      if (!values.equals("baseline") && !values.equals("predicted")) {
        throw new UsageException("values=" + values + " must be predicted or baseline");
      }
      return values.equals("baseline");
    }

    boolean holds(ClipTable table, int row) {
      return PARTS.stream()
          .allMatch(
              part ->
                  !wanted.containsKey(part) || table.texts(part).get(row).equals(wanted.get(part)));
    }
  }
}
