/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Counts over all files: of all labels together (micro), and of each label, where there are no
 * substitutions.
 *
 * @param overall all labels
 * @param byLabel each label, in the order asked for
 */
public record EventScores(Counts overall, Map<String, Counts> byLabel) {
  public EventScores {
    byLabel = Collections.unmodifiableMap(new LinkedHashMap<>(byLabel));
  }

  static EventScores none(List<String> labels) {
    Map<String, Counts> byLabel = new LinkedHashMap<>();
    labels.forEach(label -> byLabel.put(label, Counts.NONE));
    return new EventScores(Counts.NONE, byLabel);
  }

  /** These and others of the same labels. */
  public EventScores plus(EventScores other) {
    Map<String, Counts> sums = new LinkedHashMap<>(byLabel);
    other.byLabel.forEach((label, counts) -> sums.merge(label, counts, Counts::plus));
    return new EventScores(overall.plus(other.overall), sums);
  }

  /** Macro average: the mean of a score over the labels where it is defined; NaN for none. */
  public double macro(ToDoubleFunction<Counts> score) {
    return byLabel.values().stream()
        .mapToDouble(score)
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }
}
