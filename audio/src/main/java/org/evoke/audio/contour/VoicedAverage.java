/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.contour;

/**
 * Three-point moving average of the voiced-only level of ComParE 2013, which leaves zeros alone: a
 * zero stays zero, any other value becomes the mean of the non-zero ones among itself and its
 * neighbours.
 *
 * <p>The end of the sound arrives in two steps, which leaves traces: the pitch of the last frames
 * is decided only then. With K rows before that step, the <em>late</em> columns of the averaged
 * rows K - 1 and K are computed as if those columns ended with row K - 1.
 *
 * <p>The last row repeats the time stamp of the one before, as in the reference program.
 */
public final class VoicedAverage {
  private final RowHistory rows;
  private final RowSink sink;
  private final int late;
  private final float[] row;
  private int decided;
  private int next;

  /**
   * Makes an average without rows.
   *
   * @param width number of columns
   * @param late the first of the columns that see the end of the sound early
   */
  public VoicedAverage(RowSink sink, int width, int late) {
    this.sink = sink;
    this.rows = new RowHistory(width);
    this.late = late;
    this.row = new float[width];
  }

  /** Takes the next row. */
  public void add(float[] values) {
    rows.add(values, 0);
    if (rows.count() >= next + 2) {
      emit();
    }
  }

  /** Says that the rows from now on were decided only at the end of the sound. */
  public void markEnd() {
    decided = rows.count();
  }

  /** Ends the level and emits the remaining rows, one more than were added. */
  public void finish() {
    while (rows.count() > 0 && next <= rows.count()) {
      emit();
    }
  }

  private void emit() {
    average(0, late, rows.count() - 1);
    boolean early = decided > 0 && (next == decided - 1 || next == decided);
    average(late, row.length, early ? decided - 1 : rows.count() - 1);
    rows.forget(next - 1);
    sink.row(next, Math.min(next, rows.count() - 1), row);
    next++;
  }

  private void average(int from, int to, int last) {
    float[] centre = rows.clamped(next, last);
    float[] previous = rows.clamped(next - 1, last);
    float[] following = rows.clamped(next + 1, last);
    for (int c = from; c < to; c++) {
      row[c] = average(centre[c], previous[c], following[c]);
    }
  }

  private static float average(float centre, float previous, float following) {
    if (centre == 0) {
      return 0;
    }
    float sum = centre;
    int count = 1;
    if (previous != 0) {
      sum += previous;
      count++;
    }
    if (following != 0) {
      sum += following;
      count++;
    }
    return sum / count;
  }
}
