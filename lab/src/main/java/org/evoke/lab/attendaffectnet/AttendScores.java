/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.attendaffectnet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evoke.lab.study.CellResult;
import org.evoke.score.Interval;
import org.evoke.score.statistics.FoldInterval;

/**
 * What was measured.
 *
 * @param results of the cells
 */
record AttendScores(List<CellResult> results) {
  private static final double CONFIDENCE = 0.95;

  AttendScores {
    results = List.copyOf(results);
  }

  /** The result of a cell, if there is one. */
  Optional<CellResult> cell(String model, String stream, String target) {
    String name = AttendSettings.cellName(model, stream, target);
    return results.stream().filter(result -> result.name().equals(name)).findFirst();
  }

  /** A score of a cell, if there is one. */
  Optional<CellResult.Score> score(String model, String stream, String target, String measure) {
    return cell(model, stream, target).map(result -> result.score(target, measure));
  }

  /**
   * How much larger the squared error of one cell is than that of another, paired by group.
   *
   * @return mean of the differences and its t interval; nothing where fewer than 2 groups tell
   */
  static Optional<Interval> difference(CellResult.Score one, CellResult.Score other) {
    double[] a = one.groupValues();
    double[] b = other.groupValues();
    if (!one.byGroup().keySet().equals(other.byGroup().keySet())) {
      return Optional.empty();
    }
    double[] differences =
        IntStream.range(0, a.length)
            .mapToDouble(i -> a[i] - b[i])
            .filter(Double::isFinite)
            .toArray();
    return differences.length < 2 || Arrays.stream(differences).distinct().count() < 2
        ? Optional.empty()
        : Optional.of(FoldInterval.of(differences, CONFIDENCE));
  }

  /** What readers should know, each once. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (CellResult result : results) {
      result.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
    }
    return notes;
  }

  List<Map<String, Object>> toMap() {
    return results.stream().map(CellResult::toMap).toList();
  }
}
