/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.contour;

/** The most recent rows of a level; rows that nobody needs any more are overwritten. */
public final class RowHistory {
  private final int width;
  private float[][] rows = new float[8][];
  private int first;
  private int count;

  /** Makes a history of rows of {@code width} values. */
  public RowHistory(int width) {
    this.width = width;
  }

  /** Values of a row. */
  public int width() {
    return width;
  }

  /** Rows that were ever added. */
  public int count() {
    return count;
  }

  /** Adds a copy of the values from index {@code from} on. */
  public void add(float[] values, int from) {
    if (count - first == rows.length) {
      grow();
    }
    int place = count & (rows.length - 1);
    if (rows[place] == null) {
      rows[place] = new float[width];
    }
    System.arraycopy(values, from, rows[place], 0, width);
    count++;
  }

  private void grow() {
    float[][] larger = new float[2 * rows.length][];
    for (int i = first; i < count; i++) {
      larger[i & (larger.length - 1)] = rows[i & (rows.length - 1)];
    }
    rows = larger;
  }

  /** The row with a number, moved into the range of existing rows up to {@code last}. */
  float[] clamped(int number, int last) {
    return rows[Math.max(0, Math.min(number, last)) & (rows.length - 1)];
  }

  /** The row with a number; before the first row the first, after the last row the last. */
  public float[] clamped(int number) {
    return clamped(number, count - 1);
  }

  /** Allows rows before a number to be overwritten. */
  public void forget(int number) {
    first = Math.max(first, Math.min(number, count));
  }
}
