/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.Scale;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.score.Averaging;
import org.evoke.score.Bootstrap;
import org.evoke.score.Measure;

/**
 * What is to be scored, and how.
 *
 * @param predictions the predictions
 * @param against predictions of another model to compare with
 * @param labels the true values
 * @param targets columns to score; empty for all that both have
 * @param measures what to measure, at least one
 * @param group column that says what each row must not be separated from: intervals are drawn over
 *     whole groups
 * @param time column of points in time, for rows that are moments of clips
 * @param scales scales that the true values must keep, by target, besides those of their format
 * @param bootstrap how intervals are drawn
 * @param seed where random numbers come from
 */
public record EvaluationRequest(
    Source predictions,
    Optional<Source> against,
    Source labels,
    List<String> targets,
    List<Measure> measures,
    Optional<String> group,
    Optional<String> time,
    Map<String, Scale> scales,
    Bootstrap bootstrap,
    Seed seed) {

  public EvaluationRequest {
    targets = List.copyOf(targets);
    measures = List.copyOf(measures);
    scales = Map.copyOf(scales);
    if (measures.isEmpty()) {
      throw new UsageException("no metrics; give some of " + String.join(", ", Measure.names()));
    }
    for (Measure measure : measures) {
      boolean grouped = group.isPresent() || time.isPresent();
      if (measure.averaging() != Averaging.POOLED && !grouped) {
        throw new UsageException(
            measure.id()
                + " is a mean over groups, but each row is a clip of its own; give --group COLUMN,"
                + " or --time COLUMN for rows that are moments of clips");
      }
    }
  }
}
