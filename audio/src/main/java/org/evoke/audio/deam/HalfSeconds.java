/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.deam;

import java.util.Arrays;
import org.evoke.audio.contour.RowHistory;
import org.evoke.audio.deam.DeamColumns.Column;
import org.evoke.audio.deam.DeamColumns.Statistic;
import org.evoke.audio.descriptor.DescriptorLevel;
import org.evoke.audio.descriptor.DescriptorSink;

/**
 * Means and population standard deviations of descriptors over consecutive windows of 50 frames
 * (0.5 s). A shorter part at the end counts as a window if it has at least 25 frames or is all
 * there is. Zeros of unvoiced frames count like any other value; see
 * docs/decisions/0004-deam74-statistics.md.
 */
final class HalfSeconds implements DescriptorSink {
  /** Frames of a window. */
  static final int FRAMES = 50;

  private static final int FEWEST_FRAMES = 25;

  private final RowHistory[] levels;
  private float[] values = {};
  private int rows;

  HalfSeconds() {
    levels =
        DeamColumns.LEVELS.stream()
            .map(level -> new RowHistory(level.width()))
            .toArray(RowHistory[]::new);
  }

  @Override
  public void row(DescriptorLevel level, int frame, int stamp, float[] row) {
    int number = DeamColumns.LEVELS.indexOf(level);
    if (number >= 0) {
      levels[number].add(row, 0);
      if (complete()) {
        summarise(FRAMES);
      }
    }
  }

  /** Whether a window is full and followed by another row, so that none of it is padding. */
  private boolean complete() {
    int needed = (rows + 1) * FRAMES + 1;
    for (RowHistory level : levels) {
      if (level.count() < needed) {
        return false;
      }
    }
    return true;
  }

  /**
   * Ends the sound.
   *
   * @param frames number of its frames
   */
  void finish(int frames) {
    int left = frames - rows * FRAMES;
    while (left >= FEWEST_FRAMES || (rows == 0 && left > 0)) {
      summarise(Math.min(left, FRAMES));
      left = frames - rows * FRAMES;
    }
  }

  /** Number of windows. */
  int rows() {
    return rows;
  }

  /** The statistics, one row of columns per window. */
  float[] values() {
    return Arrays.copyOf(values, rows * DeamColumns.ALL.size());
  }

  private void summarise(int frames) {
    int width = DeamColumns.ALL.size();
    if (values.length < (rows + 1) * width) {
      values = Arrays.copyOf(values, 2 * values.length + width);
    }
    for (int c = 0; c < width; c++) {
      Column column = DeamColumns.ALL.get(c);
      double mean = mean(column, frames);
      values[rows * width + c] =
          (float) (column.statistic() == Statistic.MEAN ? mean : deviation(column, frames, mean));
    }
    rows++;
    for (RowHistory level : levels) {
      level.forget(rows * FRAMES);
    }
  }

  private double mean(Column column, int frames) {
    double sum = 0;
    for (int k = 0; k < frames; k++) {
      sum += levels[column.level()].clamped(rows * FRAMES + k)[column.column()];
    }
    return sum / frames;
  }

  private double deviation(Column column, int frames, double mean) {
    double sum = 0;
    for (int k = 0; k < frames; k++) {
      double distance = levels[column.level()].clamped(rows * FRAMES + k)[column.column()] - mean;
      sum += distance * distance;
    }
    return Math.sqrt(sum / frames);
  }
}
