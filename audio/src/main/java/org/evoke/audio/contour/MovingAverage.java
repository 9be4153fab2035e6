/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.contour;

/**
 * Three-point moving average of several groups of columns that may end at different rows.
 *
 * <p>Before the first row stands a copy of it, after the last row of a group a copy of that one.
 * Where the shortest group has M rows, M + 1 rows come out (none if M = 0). Single precision; order
 * of addition: centre, previous, next.
 *
 * <p>As in the reference program a row carries the time of its frame of the first group; where that
 * group has no such frame, which can only be so for the last row, that of the group's last frame.
 */
public final class MovingAverage {
  private final RowHistory[] groups;
  private final RowSink sink;
  private final float[] row;
  private int next;

  /**
   * Makes an average without rows.
   *
   * @param sink takes the averaged rows, all groups side by side
   * @param widths number of columns of each group
   */
  public MovingAverage(RowSink sink, int... widths) {
    this.sink = sink;
    this.groups = new RowHistory[widths.length];
    int width = 0;
    for (int g = 0; g < widths.length; g++) {
      groups[g] = new RowHistory(widths[g]);
      width += widths[g];
    }
    this.row = new float[width];
  }

  /**
   * Takes the next row of a group.
   *
   * @param group number of the group, from 0
   * @param values holds the values of the group from index {@code from} on
   */
  public void add(int group, float[] values, int from) {
    groups[group].add(values, from);
    while (shortest() >= next + 2) {
      emit();
    }
  }

  /** Ends all groups and emits the remaining rows. */
  public void finish() {
    int rows = shortest();
    while (rows > 0 && next <= rows) {
      emit();
    }
  }

  private int shortest() {
    int shortest = Integer.MAX_VALUE;
    for (RowHistory group : groups) {
      shortest = Math.min(shortest, group.count());
    }
    return shortest;
  }

  private void emit() {
    int at = 0;
    for (RowHistory group : groups) {
      float[] centre = group.clamped(next);
      float[] previous = group.clamped(next - 1);
      float[] following = group.clamped(next + 1);
      for (int c = 0; c < group.width(); c++) {
        row[at++] = (centre[c] + previous[c] + following[c]) / 3;
      }
      group.forget(next);
    }
    sink.row(next, Math.min(next, groups[0].count() - 1), row);
    next++;
  }
}
