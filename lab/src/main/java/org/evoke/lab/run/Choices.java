/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what was chosen. */
final class Choices {
  private Choices() {}

  /** The candidates that were chosen for a target in any fold, the most frequent first. */
  static List<Scores.Choice> of(Pooled one, int target, String name) {
    List<Scores.Choice> choices = new ArrayList<>();
    if (!one.model().isChoice()) {
      return choices;
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    one.parts().forEach(part -> counts.merge(part.chosen().get(target), 1, Integer::sum));
    counts.forEach(
        (candidate, folds) ->
            choices.add(
                new Scores.Choice(
                    one.protocol().name(),
                    one.model().name(),
                    name,
                    candidate,
                    folds,
                    one.parts().size(),
                    meanInner(one, candidate, target))));
    choices.sort(java.util.Comparator.comparingInt(Scores.Choice::folds).reversed());
    return choices;
  }

  private static double meanInner(Pooled one, String candidate, int target) {
    return one.parts().stream()
        .mapToDouble(part -> part.inner().get(candidate)[target])
        .average()
        .orElseThrow();
  }
}
