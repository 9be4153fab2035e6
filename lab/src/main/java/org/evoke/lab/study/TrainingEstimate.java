/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Estimates what training takes, from one epoch of a small part of a cell of each family. */
final class TrainingEstimate {
  private static final int SAMPLE_GROUPS = 3;
  private static final int SAMPLE_ROWS = 200;

  private final Study study;
  private final int threads;

  TrainingEstimate(Study study, int threads) {
    this.study = study;
    this.threads = threads;
  }

  /**
   * What is left, in a sentence.
   *
   * @param all how many cells there are in all
   */
  String words(List<Cell> left, int all) {
    Map<String, Cell> widest = new TreeMap<>();
    for (Cell cell : left) {
      widest.merge(cell.family(), cell, TrainingEstimate::wider);
    }
    Map<String, Double> pace = new TreeMap<>();
    widest.forEach((family, cell) -> pace.put(family, secondsPerRow(cell)));
    double seconds = 0;
    long rows = 0;
    for (Cell cell : left) {
      double trained = trainedRows(cell.data(), cell.protocol()) * epochs(cell);
      seconds += pace.get(cell.family()) * trained * cell.seeds().size();
      rows += (long) cell.data().rows().size() * cell.seeds().size();
    }
    return String.format(
        Locale.ROOT,
        "%d of %d cells are left, %d predictions; training at most about %s on this machine with %d"
            + " threads, measured on one epoch of a small part",
        left.size(),
        all,
        rows,
        Durations.words(seconds),
        threads);
  }

  private static Cell wider(Cell a, Cell b) {
    return b.data().features().size() > a.data().features().size() ? b : a;
  }

  private static long epochs(Cell cell) {
    return cell.train().get("epochs") instanceof Number epochs ? epochs.longValue() : 1;
  }

  /** The first time pays for loading libraries; the second shows the pace. */
  private double secondsPerRow(Cell cell) {
    CellData sample = sample(cell.data(), cell.protocol());
    Map<String, Object> train = new LinkedHashMap<>(cell.train());
    train.remove("early-stopping");
    train.computeIfPresent("epochs", (key, epochs) -> 1L);
    Cell small = cell.small(sample, train);
    double seconds = 0;
    for (int time = 0; time < 2; time++) {
      Path folder = study.work("estimate-" + cell.family() + time);
      long started = System.nanoTime();
      study.runSmall(small, folder);
      seconds = (System.nanoTime() - started) / 1e9;
    }
    return seconds / Math.max(1, trainedRows(sample, cell.protocol()));
  }

  /** The first rows of some groups, of each part where there are parts. */
  private static CellData sample(CellData data, Map<String, Object> protocol) {
    int wanted =
        Math.max(SAMPLE_GROUPS, protocol.get("folds") instanceof Number n ? n.intValue() : 0);
    List<String> groups = groups(data);
    List<String> parts = data.part().isEmpty() ? groups : data.column(data.part());
    Map<String, Map<String, Integer>> taken = new LinkedHashMap<>();
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < groups.size(); row++) {
      String part = data.part().isEmpty() ? "" : parts.get(row);
      Map<String, Integer> counts = taken.computeIfAbsent(part, any -> new LinkedHashMap<>());
      boolean open = counts.containsKey(groups.get(row)) || counts.size() < wanted;
      if (open && counts.merge(groups.get(row), 1, Integer::sum) <= SAMPLE_ROWS) {
        rows.add(data.rows().get(row));
      }
    }
    return data.of("estimate", rows);
  }

  private static List<String> groups(CellData data) {
    return data.column(data.group().isEmpty() ? "id" : data.group());
  }

  /** How many rows all folds together learn from. */
  static long trainedRows(CellData data, Map<String, Object> protocol) {
    long rows = data.rows().size();
    String kind = String.valueOf(protocol.get("kind"));
    if (kind.equals("leave-one-group-out")) {
      return rows * (groups(data).stream().distinct().count() - 1);
    }
    if (kind.equals("kfold")) {
      long folds = protocol.get("folds") instanceof Number n ? n.longValue() : 10;
      long repeats = protocol.get("repeats") instanceof Number n ? n.longValue() : 1;
      return rows * (folds - 1) * repeats;
    }
    Object train = protocol.getOrDefault("train", List.of("train"));
    List<?> names = train instanceof List<?> list ? list : List.of(train);
    return data.column(data.part()).stream().filter(names::contains).count();
  }
}
