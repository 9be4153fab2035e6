/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.descriptor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects all rows of all levels, so that each descriptor can be read as a contour over time.
 * Holds four bytes per value, in pieces, so that growing never copies.
 */
public final class Contours implements DescriptorSink {
  private static final int ROWS_PER_PIECE = 1024;

  private final Map<String, Rows> levels = new LinkedHashMap<>();

  @Override
  public void row(DescriptorLevel level, int frame, int stamp, float[] values) {
    levels.computeIfAbsent(level.name(), name -> new Rows(level)).add(frame, values);
  }

  /** The levels that have rows, in order of their first row. */
  public List<DescriptorLevel> levels() {
    return levels.values().stream().map(rows -> rows.level).toList();
  }

  /** Number of rows of a level, 0 for a level without rows. */
  public int rows(String level) {
    Rows rows = levels.get(level);
    return rows == null ? 0 : rows.count;
  }

  /**
   * The contour of a descriptor.
   *
   * @param level name of the level
   * @param column column of the level, from 0
   * @param from first row
   * @param to row after the last one, at most {@link #rows}
   * @return a new array of length {@code to - from}
   */
  public float[] contour(String level, int column, int from, int to) {
    float[] contour = new float[to - from];
    if (contour.length > 0) {
      levels.get(level).copy(column, from, contour);
    }
    return contour;
  }

  /** The whole contour of a descriptor, as {@link #contour(String, int, int, int)}. */
  public float[] contour(String level, int column) {
    return contour(level, column, 0, rows(level));
  }

  private static final class Rows {
    private final DescriptorLevel level;
    private final List<float[]> pieces = new ArrayList<>();
    private int count;

    Rows(DescriptorLevel level) {
      this.level = level;
    }

    void add(int frame, float[] values) {
      if (frame != count) {
        throw new IllegalStateException(
            "row "
                + frame
                + " of level "
                + level.name()
                + " arrived where row "
                + count
                + " is due");
      }
      int width = level.width();
      int place = count % ROWS_PER_PIECE;
      if (place == 0) {
        pieces.add(new float[ROWS_PER_PIECE * width]);
      }
      float[] piece = pieces.get(pieces.size() - 1);
      for (int column = 0; column < width; column++) {
        piece[column * ROWS_PER_PIECE + place] = values[column];
      }
      count++;
    }

    /** Pieces are column-major, so that a contour is a few block copies. */
    void copy(int column, int from, float[] target) {
      int done = 0;
      while (done < target.length) {
        int row = from + done;
        int place = row % ROWS_PER_PIECE;
        int length = Math.min(target.length - done, ROWS_PER_PIECE - place);
        float[] piece = pieces.get(row / ROWS_PER_PIECE);
        System.arraycopy(piece, column * ROWS_PER_PIECE + place, target, done, length);
        done += length;
      }
    }
  }
}
