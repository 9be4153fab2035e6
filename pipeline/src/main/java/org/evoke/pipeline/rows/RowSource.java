/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.rows;

import java.util.Arrays;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;

/** Rows of features in order of their starts, read in parts: all of them need not be in memory. */
public interface RowSource {
  /** What the columns are. */
  FeatureSet set();

  /** Number of rows. */
  int rows();

  /** Start of a row in seconds. */
  double start(int row);

  /** End of a row in seconds. */
  double end(int row);

  /** Some rows that follow each other. */
  FeatureTrack part(int from, int count);

  /** The rows of a track that is in memory. */
  static RowSource of(FeatureTrack track) {
    return new RowSource() {
      @Override
      public FeatureSet set() {
        return track.set();
      }

      @Override
      public int rows() {
        return track.rows();
      }

      @Override
      public double start(int row) {
        return track.starts()[row];
      }

      @Override
      public double end(int row) {
        return track.ends()[row];
      }

      @Override
      public FeatureTrack part(int from, int count) {
        int width = track.width();
        return new FeatureTrack(
            track.set(),
            Arrays.copyOfRange(track.values(), from * width, (from + count) * width),
            Arrays.copyOfRange(track.starts(), from, from + count),
            Arrays.copyOfRange(track.ends(), from, from + count));
      }
    };
  }
}
