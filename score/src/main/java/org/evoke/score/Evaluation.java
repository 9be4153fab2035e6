/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Seed;

/**
 * The measures of one column of predictions with their confidence intervals.
 *
 * @param scores each measure with its interval, in the order asked for
 * @param notes why measures are not defined, one sentence each
 */
public record Evaluation(Map<Measure, Interval> scores, List<String> notes) {
  public Evaluation {
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    notes = List.copyOf(notes);
  }

  /** The score of a metric over all rows. */
  public Interval score(Metric metric) {
    return score(Measure.pooled(metric));
  }

  /**
   * The score of a measure.
   *
   * @throws IllegalArgumentException for one that was not asked for
   */
  public Interval score(Measure measure) {
    Interval score = scores.get(measure);
    if (score == null) {
      throw new IllegalArgumentException(measure.id() + " was not measured");
    }
    return score;
  }

  /** Scores predictions by every metric of values over all rows; see the other {@code of}. */
  public static Evaluation of(
      double[] truth, double[] predicted, Groups groups, Bootstrap bootstrap, Seed seed) {
    List<Measure> measures = Metric.ofValues().stream().map(Measure::pooled).toList();
    return of(measures, truth, predicted, groups, bootstrap, seed);
  }

  /**
   * Scores predictions, with percentile bootstrap intervals over whole groups.
   *
   * @param measures what to measure
   * @param truth y, n values
   * @param predicted p, n values
   * @param groups the group of each row
   * @param bootstrap how often to draw and how wide the interval is
   * @param seed where the draws come from
   * @throws InputException when the columns do not fit together or hold a value that is not finite,
   *     or no class number where one is needed
   */
  public static Evaluation of(
      List<Measure> measures,
      double[] truth,
      double[] predicted,
      Groups groups,
      Bootstrap bootstrap,
      Seed seed) {
    GroupedScores grouped = new GroupedScores(measures, truth, predicted, groups);
    double[] whole = grouped.whole();
    double[][] draws = bootstrap.resample(grouped.groups(), grouped, seed);
    Map<Measure, Interval> scores = new LinkedHashMap<>();
    List<String> notes = new ArrayList<>();
    for (int m = 0; m < whole.length; m++) {
      Measure measure = measures.get(m);
      scores.put(measure, bootstrap.interval(whole[m], draws[m]));
      if (measure.averaging() == Averaging.POOLED) {
        measure.metric().whyUndefined(truth, predicted).ifPresent(notes::add);
      } else if (grouped.undefined(m) > 0) {
        notes.add(undefinedWithin(measure, grouped.undefined(m), grouped.groups()));
      }
    }
    return new Evaluation(scores, notes);
  }

  private static String undefinedWithin(Measure measure, int undefined, int groups) {
    return measure.metric().id()
        + " is not defined within "
        + undefined
        + " of "
        + groups
        + " groups, which have one row or a constant column; "
        + (measure.averaging() == Averaging.PER_GROUP ? "they are left out" : "they count as 0");
  }
}
