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
 * Estimates what training takes, from a small part of a cell of each family with one epoch and with
 * several: the difference is the pace of training, the rest is taken once for each cell. Time is
 * that of all epochs, and where training stops early, that of the fewest too; disk is that of a run
 * folder that grows with its rows as a whole, although parts of it have the same size always.
 */
final class TrainingEstimate {
  /** Epochs of a small part beside one. */
  private static final long SEVERAL = 4;

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
    widest.values().stream().limit(1).forEach(this::warmUp);
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
      double once = pace.secondsOnce * cell.seeds().size();
      least += once + epoch * fewestEpochs(cell);
      most += once + epoch * epochs(cell);
      bytes += pace.bytesPerRow * cell.data().count() * cell.seeds().size();
      rows += cell.data().count() * cell.seeds().size();
    }
    return String.format(
        Locale.ROOT,
        "%d of %d cells are left, %d rows; training%s at most about %s, and %.1f MB, on this machine"
            + " with %d threads, measured on a small part",
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
   * @param secondsOnce whatever its rows and epochs are
   * @param secondsPerTrained of each row and epoch
   * @param bytesPerRow in the run folder
   */
  private record Pace(double secondsOnce, double secondsPerTrained, double bytesPerRow) {}

  private static Cell wider(Cell a, Cell b) {
    return b.data().inputs() > a.data().inputs() ? b : a;
  }

  private static long epochs(Cell cell) {
    return cell.train().get("epochs") instanceof Number epochs ? epochs.longValue() : 1;
  }

  /** Whoever is the first pays for loading libraries. */
  private void warmUp(Cell cell) {
    run(cell, cell.data().sample(cell.protocol()), 1);
  }

  /** The longer run comes first: what the machine has yet to learn of a family is not left out. */
  private Pace pace(Cell cell) {
    CellRows sample = cell.data().sample(cell.protocol());
    double trained = Math.max(1, sample.trainedRows(cell.protocol()));
    Study.SmallRun several = run(cell, sample, SEVERAL);
    double bytes = (double) several.bytes() / Math.max(1, sample.count());
    if (!cell.train().containsKey("epochs")) {
      return new Pace(0, several.seconds() / trained, bytes);
    }
    double one = run(cell, sample, 1).seconds();
    double epoch = Math.max(0, several.seconds() - one) / (SEVERAL - 1);
    return new Pace(Math.max(0, one - epoch), epoch / trained, bytes);
  }

  private Study.SmallRun run(Cell cell, CellRows sample, long epochs) {
    Map<String, Object> train = new LinkedHashMap<>(cell.train());
    train.remove("early-stopping");
    train.computeIfPresent("epochs", (key, all) -> epochs);
    return study.runSmall(
        cell.small(sample, train), study.work("estimate-" + cell.family() + "-" + epochs));
  }
}
