/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;
import org.evoke.core.UnavailableException;
import org.evoke.data.table.CsvLine;
import org.evoke.data.table.TextFile;
import org.evoke.score.event.Event;

/**
 * Sounds or films with strong labels: a table with {@code id} (name of the file, with or without
 * its extension), {@code onset} and {@code offset} in seconds, label, separated by commas or tabs.
 * Every file of the folder is a sound, also one without a row.
 *
 * @param labels what is to be found
 * @param others that are known and not to be found
 * @param folds how many folds the files are dealt into, at least 2, or fewer files than that
 */
record LabelledAudio(List<String> labels, List<String> others, int folds) {
  private static final double ROUNDING_SECONDS = 0.1;

  LabelledAudio {
    labels = List.copyOf(labels);
    others = List.copyOf(others);
  }

  /** A row of the table, with its place. */
  record Row(String place, String id, String label, double onset, double offset) {}

  /**
   * Reads a folder and its table.
   *
   * @param notes told what was put right, one sentence each
   * @throws InputException when a row is malformed, reversed, beyond the end of its file, of an
   *     unknown label or file; says where
   */
  List<DetectorSound> sounds(
      Path folder, Path table, int rate, String label, Consumer<String> notes) {
    Map<String, Path> files = files(folder);
    Map<String, List<Row>> rows = new TreeMap<>();
    for (Row row : rows(table)) {
      requireKnown(row);
      String id = id(row, files);
      rows.computeIfAbsent(id, each -> new ArrayList<>()).add(row);
    }
    requireEveryLabel(table, rows);
    List<DetectorSound> sounds = new ArrayList<>();
    int number = 0;
    for (Map.Entry<String, Path> file : files.entrySet()) {
      List<Row> own = rows.getOrDefault(file.getKey(), List.of());
      double seconds = (double) Decoding.mono(file.getValue(), rate).length / rate;
      List<Event> truth = merged(within(own, seconds), label, notes);
      sounds.add(
          new DetectorSound(
              file.getKey(),
              String.valueOf(1 + number++ % folds),
              truth,
              true,
              () -> Decoding.mono(file.getValue(), rate)));
    }
    return sounds;
  }

  private static Map<String, Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UnavailableException(folder + " is not there; give the folder of the sounds");
    }
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> inside = Files.list(folder)) {
      inside
          .filter(Files::isRegularFile)
          .filter(path -> !path.toString().matches(".*\\.(csv|tsv|txt|md|json|yaml)"))
          .forEach(path -> files.put(path.getFileName().toString(), path));
    } catch (java.io.IOException e) {
      throw new InputException(folder + " cannot be listed: " + e.getMessage(), e);
    }
    if (files.isEmpty()) {
      throw new InputException(folder + " holds no sounds");
    }
    return files;
  }

  private List<Row> rows(Path table) {
    List<String> lines = TextFile.lines(table);
    if (lines.isEmpty()) {
      throw new InputException(table + " is empty, needs a line with the names of its columns");
    }
    boolean tabs = lines.get(0).contains("\t");
    List<String> head = cells(lines.get(0).replace("\uFEFF", ""), tabs, table + ":1");
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (String name : List.of("id", "onset", "offset", "label")) {
      if (!head.contains(name)) {
        throw new InputException(
            table + ":1: column " + name + " is missing; needs id, onset, offset, label");
      }
      columns.put(name, head.indexOf(name));
    }
    List<Row> rows = new ArrayList<>();
    for (int line = 1; line < lines.size(); line++) {
      if (!lines.get(line).isBlank()) {
        String place = table + ":" + (line + 1);
        rows.add(row(place, cells(lines.get(line), tabs, place), head.size(), columns));
      }
    }
    return rows;
  }

  private static List<String> cells(String line, boolean tabs, String place) {
    if (tabs) {
      return Stream.of(line.split("\t", -1)).map(String::strip).toList();
    }
    try (java.io.BufferedReader in = new java.io.BufferedReader(new java.io.StringReader(line))) {
      return CsvLine.read(in).stream().map(String::strip).toList();
    } catch (java.io.IOException e) {
      throw new InputException(place + ": " + e.getMessage(), e);
    }
  }

  private static Row row(
      String place, List<String> cells, int width, Map<String, Integer> columns) {
    if (cells.size() != width) {
      throw new InputException(
          place + ": has " + cells.size() + " cells where the first line has " + width);
    }
    double onset = number(place, "onset", cells.get(columns.get("onset")));
    double offset = number(place, "offset", cells.get(columns.get("offset")));
    if (!(onset >= 0 && offset > onset)) {
      throw new InputException(
          place
              + ": event goes from "
              + onset
              + " s to "
              + offset
              + " s; must begin at 0 or later and end after it begins");
    }
    return new Row(
        place, cells.get(columns.get("id")), cells.get(columns.get("label")), onset, offset);
  }

  private static double number(String place, String column, String cell) {
    try {
      double number = Double.parseDouble(cell);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new InputException(
          place + ": " + column + " is '" + cell + "', must be a number of seconds", e);
    }
    throw new InputException(
        place + ": " + column + " is '" + cell + "', must be a number of seconds");
  }

  private void requireKnown(Row row) {
    Set<String> known = new LinkedHashSet<>(labels);
    known.addAll(others);
    if (!known.contains(row.label())) {
      throw new InputException(
          row.place()
              + ": "
              + KnownNames.unknown("label", row.label(), known)
              + "; name it among labels or other-labels");
    }
  }

  private void requireEveryLabel(Path table, Map<String, List<Row>> rows) {
    for (String label : labels) {
      if (rows.values().stream()
          .flatMap(List::stream)
          .noneMatch(row -> row.label().equals(label))) {
        throw new InputException(table + ": no event is labelled " + label);
      }
    }
  }

  private static String id(Row row, Map<String, Path> files) {
    List<String> named =
        files.keySet().stream()
            .filter(file -> file.equals(row.id()) || file.startsWith(row.id() + "."))
            .toList();
    if (named.size() != 1) {
      throw new InputException(
          row.place()
              + ": id "
              + row.id()
              + (named.isEmpty() ? " names no file of the folder" : " names files " + named));
    }
    return named.get(0);
  }

  /** Rows end with their file; annotation tools round by up to a tenth of a second. */
  private static List<Row> within(List<Row> rows, double seconds) {
    List<Row> within = new ArrayList<>();
    for (Row row : rows) {
      if (row.onset() >= seconds || row.offset() > seconds + ROUNDING_SECONDS) {
        throw new InputException(
            row.place()
                + ": event goes from "
                + row.onset()
                + " s to "
                + row.offset()
                + " s, the file ends at "
                + seconds
                + " s");
      }
      within.add(
          new Row(
              row.place(), row.id(), row.label(), row.onset(), Math.min(seconds, row.offset())));
    }
    return within;
  }

  /** Events that are to be found, overlapping ones joined. */
  private List<Event> merged(List<Row> rows, String label, Consumer<String> notes) {
    List<Event> events = new ArrayList<>();
    rows.stream()
        .filter(row -> labels.contains(row.label()))
        .sorted(Comparator.comparingDouble(Row::onset))
        .forEach(
            row -> {
              Event last = events.isEmpty() ? null : events.get(events.size() - 1);
              if (last != null && row.onset() <= last.offset()) {
                events.remove(events.size() - 1);
                double offset = Math.max(last.offset(), row.offset());
                events.add(new Event(label, last.onset(), offset));
                notes.accept(row.place() + ": overlaps the event before it; both count as one");
              } else {
                events.add(new Event(label, row.onset(), row.offset()));
              }
            });
    return events;
  }
}
