/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.tables;

import java.util.ArrayList;
import java.util.List;
import org.evoke.core.Scale;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Track;

/** The curves of a timeline as columns of numbers, named as in the csv tables. */
final class Columns {
  private Columns() {}

  /**
   * A column.
   *
   * @param name such as {@code valence_low}
   * @param track the curve that it belongs to
   * @param values one for each step; NaN where there is none
   */
  record Column(String name, Track track, double[] values) {
    Scale scale() {
      return track.scale();
    }
  }

  /** Value, and the ends of the band, of every curve. */
  static List<Column> of(Timeline timeline) {
    List<Column> columns = new ArrayList<>();
    for (Track track : timeline.tracks()) {
      columns.add(new Column(track.name(), track, track.values()));
      if (track.hasBand()) {
        columns.add(new Column(track.name() + "_low", track, track.lower()));
        columns.add(new Column(track.name() + "_high", track, track.upper()));
      }
    }
    return columns;
  }
}
