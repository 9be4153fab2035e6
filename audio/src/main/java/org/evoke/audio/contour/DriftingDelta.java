/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.contour;

/**
 * Slopes of the voiced-only level of ComParE 2013. A pair of rows k - i and k + i contributes i
 * times its difference where both values are non-zero; the divisor is a single number that starts
 * at 10 and grows by i squared with every contribution of any column and is never reset, so that
 * slopes shrink as the sound goes on. That is how the reference set behaves.
 *
 * <p>Time stamps are those of the rows that the slopes are taken at. The reference program makes
 * the slopes at the end in two steps: up to two rows after those it knows, with the stamp of the
 * last one, and the rest when it knows all rows of the level, also those that enter no slope.
 */
public final class DriftingDelta {
  private static final int REACH = 2;

  private final RowHistory rows;
  private final RowSink sink;
  private final float[] row;
  private float norm = 10;
  private int lastStamp;
  private int next;

  /** Makes slopes of {@code width} columns. */
  public DriftingDelta(RowSink sink, int width) {
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

  /**
   * Ends the level and emits the remaining rows; copies of the last row stand after it.
   *
   * @param total number of rows that come out altogether
   * @param levelStamp time stamp of the last row of the level, also if that row was not added
   */
  public void finish(int total, int levelStamp) {
    int firstStep = Math.min(total, rows.count() + REACH);
    while (next < firstStep) {
      emit();
    }
    lastStamp = levelStamp;
    while (next < total) {
      emit();
    }
  }

  private void emit() {
    float[] before2 = rows.clamped(next - 2);
    float[] before1 = rows.clamped(next - 1);
    float[] after1 = rows.clamped(next + 1);
    float[] after2 = rows.clamped(next + 2);
    for (int c = 0; c < row.length; c++) {
      float sum = 0;
      if (after1[c] != 0 && before1[c] != 0) {
        sum += after1[c] - before1[c];
        norm += 1;
      }
      if (after2[c] != 0 && before2[c] != 0) {
        sum += 2 * (after2[c] - before2[c]);
        norm += 4;
      }
      row[c] = sum / norm;
    }
    rows.forget(next - 1);
    sink.row(next, Math.min(next, lastStamp), row);
    next++;
  }
}
