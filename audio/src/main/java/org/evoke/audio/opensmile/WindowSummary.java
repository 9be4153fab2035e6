/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.audio.descriptor.DescriptorLevel;
import org.evoke.audio.descriptor.DescriptorSink;
import org.evoke.audio.functionals.Contour;

/**
 * Summarises windows of descriptors while they arrive. Window r covers the rows {@code r hop} to
 * {@code r hop + length - 1} of every level, rows that end-of-input padding creates included; a row
 * of features exists when all levels reach the end of the window. Holds no more than a window and
 * what levels arrive apart.
 */
final class WindowSummary implements DescriptorSink {
  private final SetTable table;
  private final Windowing windowing;
  private final FeatureSink sink;
  private final Map<String, RecentRows> levels = new LinkedHashMap<>();
  private final Contour workspace = new Contour();
  private final float[] values;
  private int windows;

  WindowSummary(SetTable table, Windowing windowing, FeatureSink sink) {
    this.table = table;
    this.windowing = windowing;
    this.sink = sink;
    values = new float[table.set().width()];
    int expected = windowing.frames() + windowing.hopFrames();
    for (LevelBlock block : table.blocks()) {
      levels.computeIfAbsent(
          block.level().name(), name -> new RecentRows(block.level().width(), expected));
    }
  }

  @Override
  public void row(DescriptorLevel level, int frame, int stamp, float[] row) {
    RecentRows rows = levels.get(level.name());
    if (rows != null) {
      rows.add(row);
      while (rows() >= windows * windowing.hopFrames() + windowing.frames()) {
        summarise();
      }
    }
  }

  /** Rows that all levels have had. */
  int rows() {
    int least = Integer.MAX_VALUE;
    for (RecentRows level : levels.values()) {
      least = Math.min(least, level.end());
    }
    return least;
  }

  /** Rows of features that were given out. */
  int windows() {
    return windows;
  }

  private void summarise() {
    int start = windows * windowing.hopFrames();
    int at = 0;
    for (LevelBlock block : table.blocks()) {
      RecentRows rows = levels.get(block.level().name());
      int width = block.functionals().functionals().size();
      for (int c = 0; c < block.functionals().contours().size(); c++) {
        block
            .functionals()
            .summarise(
                rows.column(c), start - rows.first(), windowing.frames(), workspace, values, at);
        at += width;
      }
    }
    sink.row(windowing.start(windows), windowing.end(windows), values);
    windows++;
    for (RecentRows level : levels.values()) {
      level.forgetBefore(windows * windowing.hopFrames());
    }
  }
}
