/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import java.util.Arrays;

/** The latest rows of a level, column by column. */
final class RecentRows {
  private final float[][] columns;
  private int first;
  private int count;

  /**
   * An empty buffer.
   *
   * @param width columns of the level
   * @param expected rows that are usually held at the same time
   */
  RecentRows(int width, int expected) {
    columns = new float[width][2 * expected];
  }

  void add(float[] row) {
    if (count == columns[0].length) {
      for (int c = 0; c < columns.length; c++) {
        columns[c] = Arrays.copyOf(columns[c], 2 * count);
      }
    }
    for (int c = 0; c < columns.length; c++) {
      columns[c][count] = row[c];
    }
    count++;
  }

  /** Rows that were ever added. */
  int end() {
    return first + count;
  }

  /** The samples of a column; the first of them belongs to row {@link #first}. */
  float[] column(int index) {
    return columns[index];
  }

  int first() {
    return first;
  }

  /** Drops the rows before a row once they fill half of the buffer, so that each moves once. */
  void forgetBefore(int row) {
    int stale = Math.min(row - first, count);
    if (stale >= columns[0].length / 2) {
      for (float[] column : columns) {
        System.arraycopy(column, stale, column, 0, count - stale);
      }
      first += stale;
      count -= stale;
    }
  }
}
