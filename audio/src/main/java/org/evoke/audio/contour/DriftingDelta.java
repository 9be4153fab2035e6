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
 */
public final class DriftingDelta {
  private static final int REACH = 2;

  private final RowHistory rows;
  private final RowSink sink;
  private final float[] row;
  private float norm = 10;
  private int next;

  /** Makes slopes of {@code width} columns. */
  public DriftingDelta(RowSink sink, int width) {
    this.sink = sink;
    this.rows = new RowHistory(width);
    this.row = new float[width];
  }

  /** Takes the next row. */
  public void add(float[] values) {
    rows.add(values, 0);
    if (rows.count() > next + REACH) {
      emit();
    }
  }

  /**
   * Ends the level and emits the remaining rows; copies of the last row stand after it.
   *
   * @param total number of rows that come out altogether
   */
  public void finish(int total) {
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
    sink.row(next++, row);
  }
}
