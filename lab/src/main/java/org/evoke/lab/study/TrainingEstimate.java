/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.study;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Estimates what training takes, from one epoch of a small part of a cell of each family. */
final class TrainingEstimate {
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
      double trained = cell.data().trainedRows(cell.protocol()) * epochs(cell);
      seconds += pace.get(cell.family()) * trained * cell.seeds().size();
      rows += cell.data().count() * cell.seeds().size();
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
    return b.data().inputs() > a.data().inputs() ? b : a;
  }

  private static long epochs(Cell cell) {
    return cell.train().get("epochs") instanceof Number epochs ? epochs.longValue() : 1;
  }

  /** The first time pays for loading libraries; the second shows the pace. */
  private double secondsPerRow(Cell cell) {
    CellRows sample = cell.data().sample(cell.protocol());
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
    return seconds / Math.max(1, sample.trainedRows(cell.protocol()));
  }
}
