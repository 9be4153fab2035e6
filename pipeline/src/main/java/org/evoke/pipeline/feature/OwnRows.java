/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.evoke.audio.opensmile.FeatureSink;
import org.evoke.audio.opensmile.Windowing;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.UsageException;
import org.evoke.pipeline.recipe.Statistic;

/**
 * Takes the rows of a set that has rows of its own, and writes them, or a statistic of those that
 * begin in each window. A window is written when the rows reach its end; one that they do not reach
 * is left out. To be {@link #finish finished} after the last row.
 */
final class OwnRows implements FeatureSink {
  /** Rounding of times. */
  private static final double EXACT_SECONDS = 1e-6;

  private final String name;
  private final Optional<Windowing> windowing;
  private final Statistic statistic;
  private final FeatureSink sink;
  private final Deque<Row> waiting = new ArrayDeque<>();
  private long window;
  private long written;
  private double reached;

  private record Row(double start, float[] values) {}

  /**
   * Begins a track.
   *
   * @param set columns of the rows
   */
  OwnRows(FeatureSet set, ExtractionRequest request, TrackSink tracks) {
    name = set.name();
    windowing = request.windowing();
    statistic = request.statistic();
    sink = tracks.begin(SoundSet.ONLY, features(set, request), true);
  }

  /** The columns that are written. */
  static FeatureSet features(FeatureSet set, ExtractionRequest request) {
    return request.windowing().isPresent() ? request.statistic().of(set) : set;
  }

  /**
   * Requires what a set with rows of its own can give.
   *
   * @param rowSeconds from one row to the next
   * @throws UsageException when descriptors are wanted, or windows that are shorter than a row
   */
  static void requirePossible(String set, double rowSeconds, ExtractionRequest request) {
    if (request.level() == Level.LLD) {
      throw new UsageException(set + " has no level lld; emobase2010 and compare13 have");
    }
    request
        .windowing()
        .filter(wanted -> wanted.seconds() < rowSeconds - EXACT_SECONDS)
        .ifPresent(
            wanted -> {
              throw new UsageException(
                  "window is "
                      + wanted.seconds()
                      + " s, "
                      + set
                      + " has a row every "
                      + rowSeconds
                      + " s; choose a longer --window or leave it out");
            });
  }

  @Override
  public void row(double start, double end, float[] values) {
    reached = end;
    if (windowing.isEmpty()) {
      sink.row(start, end, values);
      written++;
      return;
    }
    writeUpTo(start);
    double from = windowing.get().start(window) - EXACT_SECONDS;
    while (!waiting.isEmpty() && waiting.peek().start() < from) {
      waiting.remove();
    }
    waiting.add(new Row(start, values.clone()));
  }

  private void writeUpTo(double seconds) {
    Windowing windows = windowing.orElseThrow();
    while (windows.end(window) <= seconds + EXACT_SECONDS) {
      double from = windows.start(window) - EXACT_SECONDS;
      double to = windows.end(window) - EXACT_SECONDS;
      var rows =
          waiting.stream()
              .filter(row -> row.start() >= from && row.start() < to)
              .map(Row::values)
              .toList();
      sink.row(windows.start(window), windows.end(window), statistic.of(rows));
      written++;
      window++;
    }
  }

  /**
   * No row follows.
   *
   * @throws InputException when nothing was written
   */
  void finish() {
    if (windowing.isPresent()) {
      writeUpTo(reached);
    }
    if (written == 0) {
      String wanted =
          windowing.map(w -> "a window of " + w.seconds() + " s").orElse("a single row");
      throw new InputException("too short for " + wanted + " of " + name + ": " + reached + " s");
    }
  }
}
