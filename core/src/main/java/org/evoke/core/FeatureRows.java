/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.stream.IntStream;

/**
 * Rows of features, read when they are asked for: they lie in memory or in files. Asked twice, they
 * are the same. Safe for use by several threads.
 */
public interface FeatureRows {
  /** Number of rows. */
  int rows();

  /** Number of columns. */
  int width();

  /**
   * Copies a row.
   *
   * @param row counted from 0
   * @param target gets {@link #width} values
   * @param at where the first of them goes
   */
  void copy(int row, float[] target, int at);

  /**
   * The rows with these numbers, in this order. Nothing is copied, and the numbers must not be
   * changed afterwards.
   */
  default FeatureRows select(int[] rows) {
    return new SelectedRows(this, rows);
  }

  /**
   * All rows, row-major. Rows that are in memory whole are not copied: nobody changes them.
   *
   * @throws InputException when they are more than an array holds
   */
  default float[] values() {
    long size = (long) rows() * width();
    if (size > Integer.MAX_VALUE - 8) {
      throw new InputException(
          rows()
              + " rows of "
              + width()
              + " columns do not go into memory at once; a network over time reads them one series"
              + " after the other");
    }
    float[] values = new float[(int) size];
    for (int row = 0; row < rows(); row++) {
      copy(row, values, row * width());
    }
    return values;
  }

  /** These rows and others of the same width behind them. */
  default FeatureRows followedBy(FeatureRows others) {
    return new JoinedRows(this, others);
  }

  /**
   * Rows that are in memory.
   *
   * @param values rows x columns, row-major; not copied
   * @param width number of columns
   */
  static FeatureRows of(float[] values, int width) {
    return new MemoryRows(values, width);
  }

  /** Rows in an array. */
  record MemoryRows(float[] values, int width) implements FeatureRows {
    public MemoryRows {
      if (width < 0 || (width == 0 ? values.length > 0 : values.length % width > 0)) {
        throw new InputException(values.length + " values are no rows of " + width + " columns");
      }
    }

    @Override
    public int rows() {
      return width == 0 ? 0 : values.length / width;
    }

    @Override
    public void copy(int row, float[] target, int at) {
      System.arraycopy(values, row * width, target, at, width);
    }
  }

  /** Some rows of others. */
  record SelectedRows(FeatureRows all, int[] chosen) implements FeatureRows {
    @Override
    public int rows() {
      return chosen.length;
    }

    @Override
    public int width() {
      return all.width();
    }

    @Override
    public void copy(int row, float[] target, int at) {
      all.copy(chosen[row], target, at);
    }

    @Override
    public FeatureRows select(int[] rows) {
      return new SelectedRows(all, IntStream.of(rows).map(row -> chosen[row]).toArray());
    }
  }

  /** Rows one after the other. */
  record JoinedRows(FeatureRows first, FeatureRows second) implements FeatureRows {
    public JoinedRows {
      if (first.width() != second.width()) {
        throw new InputException(
            "rows of " + first.width() + " and of " + second.width() + " columns do not join");
      }
    }

    @Override
    public int rows() {
      return first.rows() + second.rows();
    }

    @Override
    public int width() {
      return first.width();
    }

    @Override
    public void copy(int row, float[] target, int at) {
      boolean early = row < first.rows();
      (early ? first : second).copy(early ? row : row - first.rows(), target, at);
    }
  }
}
