/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Estimates what training takes, from one epoch of a small part of a cell of each family. Time is
 * that of all epochs, and where training stops early, that of the fewest too; disk is that of a run
 * folder that grows with its rows as a whole, although parts of it have the same size always.
 */
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
    Map<String, Pace> paces = new TreeMap<>();
    widest.forEach((family, cell) -> paces.put(family, pace(cell)));
    double least = 0;
    double most = 0;
    double bytes = 0;
    long rows = 0;
    for (Cell cell : left) {
      Pace pace = paces.get(cell.family());
      double epoch =
          pace.secondsPerTrained * cell.data().trainedRows(cell.protocol()) * cell.seeds().size();
      least += epoch * fewestEpochs(cell);
      most += epoch * epochs(cell);
      bytes += pace.bytesPerRow * cell.data().count() * cell.seeds().size();
      rows += cell.data().count() * cell.seeds().size();
    }
    return String.format(
        Locale.ROOT,
        "%d of %d cells are left, %d rows; training%s at most about %s, and %.1f MB, on this machine"
            + " with %d threads, measured on one epoch of a small part",
        left.size(),
        all,
        rows,
        least < most
            ? ", which stops early, at least about " + Durations.words(least) + " and"
            : "",
        Durations.words(most),
        bytes / 1e6,
        threads);
  }

  /** Training goes on for as many epochs as its patience behind the first. */
  private static long fewestEpochs(Cell cell) {
    if (cell.train().get("early-stopping") instanceof Map<?, ?> stopping
        && stopping.get("patience") instanceof Number patience) {
      return Math.min(epochs(cell), patience.longValue() + 1);
    }
    return epochs(cell);
  }

  /**
   * What a cell of a family takes.
   *
   * @param secondsPerTrained of each row and epoch
   * @param bytesPerRow in the run folder
   */
  private record Pace(double secondsPerTrained, double bytesPerRow) {}

  private static Cell wider(Cell a, Cell b) {
    return b.data().inputs() > a.data().inputs() ? b : a;
  }

  private static long epochs(Cell cell) {
    return cell.train().get("epochs") instanceof Number epochs ? epochs.longValue() : 1;
  }

  /** The first time pays for loading libraries; the second shows the pace. */
  private Pace pace(Cell cell) {
    CellRows sample = cell.data().sample(cell.protocol());
    Map<String, Object> train = new LinkedHashMap<>(cell.train());
    train.remove("early-stopping");
    train.computeIfPresent("epochs", (key, epochs) -> 1L);
    Cell small = cell.small(sample, train);
    Study.SmallRun run = null;
    for (int time = 0; time < 2; time++) {
      run = study.runSmall(small, study.work("estimate-" + cell.family() + time));
    }
    return new Pace(
        run.seconds() / Math.max(1, sample.trainedRows(cell.protocol())),
        (double) run.bytes() / Math.max(1, sample.count()));
  }
}
