/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;

/** Collects rows of features into a track. */
final class TrackBuilder implements FeatureSink {
  private static final int ROWS_PER_PIECE = 64;

  private final FeatureSet set;
  private final List<float[]> pieces = new ArrayList<>();
  private double[] starts = new double[16];
  private double[] ends = new double[16];
  private int rows;

  TrackBuilder(FeatureSet set) {
    this.set = set;
  }

  @Override
  public void row(double start, double end, float[] values) {
    if (rows == starts.length) {
      starts = Arrays.copyOf(starts, 2 * rows);
      ends = Arrays.copyOf(ends, 2 * rows);
    }
    if (rows % ROWS_PER_PIECE == 0) {
      pieces.add(new float[ROWS_PER_PIECE * set.width()]);
    }
    int place = rows % ROWS_PER_PIECE * set.width();
    System.arraycopy(values, 0, pieces.get(pieces.size() - 1), place, set.width());
    starts[rows] = start;
    ends[rows] = end;
    rows++;
  }

  FeatureTrack build() {
    float[] values = new float[Math.multiplyExact(rows, set.width())];
    int at = 0;
    for (float[] piece : pieces) {
      int count = Math.min(piece.length, values.length - at);
      System.arraycopy(piece, 0, values, at, count);
      at += count;
    }
    return new FeatureTrack(set, values, Arrays.copyOf(starts, rows), Arrays.copyOf(ends, rows));
  }
}
