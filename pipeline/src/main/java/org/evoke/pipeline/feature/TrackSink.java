/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.Arrays;
import org.evoke.audio.opensmile.FeatureSink;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;

/** Takes the tracks that a set makes of a sound. */
@FunctionalInterface
public interface TrackSink {
  /**
   * Begins a track.
   *
   * @param group which of several tracks of the set, such as {@code A_delta}; empty for the only
   *     one
   * @param set what the columns are
   * @param segmented whether rows are told apart by their times
   * @return takes its rows
   */
  FeatureSink begin(String group, FeatureSet set, boolean segmented);

  /** Hands over a track that is in memory. */
  default void write(String group, boolean segmented, FeatureTrack track) {
    FeatureSink rows = begin(group, track.set(), segmented);
    int width = track.width();
    for (int row = 0; row < track.rows(); row++) {
      float[] values = Arrays.copyOfRange(track.values(), row * width, (row + 1) * width);
      rows.row(track.starts()[row], track.ends()[row], values);
    }
  }
}
