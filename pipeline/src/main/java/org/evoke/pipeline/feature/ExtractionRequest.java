/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.List;
import java.util.Optional;
import org.evoke.audio.opensmile.Windowing;
import org.evoke.core.UsageException;
import org.evoke.data.features.TrackFormat;
import org.evoke.pipeline.recipe.Statistic;

/**
 * What is wanted from every file.
 *
 * @param sets names of feature sets; one that is named again counts once
 * @param level summaries or descriptors
 * @param windowing windows of the summaries; empty for the whole file, or the rows that a set has
 *     of its own
 * @param statistic of the rows in a window, for sets that have rows of their own
 * @param format of the files that are written
 * @param instanceName stands in the rows instead of the name of the media file
 */
public record ExtractionRequest(
    List<String> sets,
    Level level,
    Optional<Windowing> windowing,
    Statistic statistic,
    TrackFormat format,
    Optional<String> instanceName) {
  public ExtractionRequest {
    sets = sets.stream().distinct().toList();
    if (level == Level.LLD && windowing.isPresent()) {
      throw new UsageException("windows are of functionals; leave --window out with --level lld");
    }
    if (statistic != Statistic.MEAN && windowing.isEmpty()) {
      throw new UsageException(
          "--statistic " + statistic.id() + " is of windows; give --window as well");
    }
  }

  /** A request with means of windows. */
  public ExtractionRequest(
      List<String> sets,
      Level level,
      Optional<Windowing> windowing,
      TrackFormat format,
      Optional<String> instanceName) {
    this(sets, level, windowing, Statistic.MEAN, format, instanceName);
  }
}
