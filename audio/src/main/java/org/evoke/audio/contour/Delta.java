/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.contour;

/**
 * Slope over five rows: ((x[k+1] - x[k-1]) + 2 (x[k+2] - x[k-2])) / 10, single precision. Copies of
 * the first and the last row stand before and after the level; P rows give P + 2 rows (none if P =
 * 0). As in the reference program a row carries the time stamp of the row that it is the slope at,
 * and the last two that of the last row.
 */
public final class Delta {
  private static final int REACH = 2;

  private final RowHistory rows;
  private final RowSink sink;
  private final float[] row;
  private int lastStamp;
  private int next;

  /** Makes slopes of {@code width} columns. */
  public Delta(RowSink sink, int width) {
    this.sink = sink;
    this.rows = new RowHistory(width);
    this.row = new float[width];
  }

  /** Takes the next row and its time stamp. */
  public void add(int stamp, float[] values) {
    lastStamp = stamp;
    rows.add(values, 0);
    if (rows.count() > next + REACH) {
      emit();
    }
  }

  /** Ends the level and emits the remaining rows. */
  public void finish() {
    int end = rows.count() == 0 ? 0 : rows.count() + REACH;
    while (next < end) {
      emit();
    }
  }

  private void emit() {
    float[] before2 = rows.clamped(next - 2);
    float[] before1 = rows.clamped(next - 1);
    float[] after1 = rows.clamped(next + 1);
    float[] after2 = rows.clamped(next + 2);
    for (int c = 0; c < row.length; c++) {
      row[c] = ((after1[c] - before1[c]) + 2 * (after2[c] - before2[c])) / 10;
    }
    rows.forget(next - 1);
    sink.row(next, Math.min(next, lastStamp), row);
    next++;
  }
}
