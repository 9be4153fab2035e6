/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.calibrate;

import java.util.Arrays;
import java.util.Map;
import org.evoke.core.ColumnRanges;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.scale.Quantiles;

/**
 * Tells rows that the training set says little about. For each column the middle 99 % of the
 * training values are kept ({@value #TAIL} off each end). A row is outside when more of its columns
 * leave these ranges than for 99 of 100 training rows.
 */
public final class TrainingRange {
  /** Share of the training values cut off at each end of a column. */
  public static final double TAIL = 0.005;

  /** Share of the training rows that count as inside. */
  public static final double INSIDE = 0.99;

  private final ColumnRanges ranges;

  private TrainingRange(ColumnRanges ranges) {
    this.ranges = ranges;
  }

  /** Learns the ranges. */
  public static TrainingRange of(TrainingSet set) {
    int width = set.width();
    float[] low = new float[width];
    float[] high = new float[width];
    double[] column = new double[set.rows()];
    for (int c = 0; c < width; c++) {
      for (int row = 0; row < column.length; row++) {
        column[row] = set.values()[row * width + c];
      }
      Arrays.sort(column);
      low[c] = (float) Quantiles.of(column, TAIL);
      high[c] = (float) Quantiles.of(column, 1 - TAIL);
    }
    ColumnRanges strict = new ColumnRanges(low, high, 0);
    double[] counts = new double[set.rows()];
    for (int row = 0; row < counts.length; row++) {
      counts[row] = strict.columnsOutside(set.values(), row * width);
    }
    Arrays.sort(counts);
    int most = (int) Math.floor(Quantiles.of(counts, INSIDE));
    return new TrainingRange(new ColumnRanges(low, high, most));
  }

  /**
   * Opens a saved one.
   *
   * @throws InputException when it is missing or has not this many columns
   */
  static TrainingRange open(Map<String, Tensor> parameters, int width) {
    return new TrainingRange(
        ColumnRanges.open(parameters, width)
            .orElseThrow(() -> new InputException("parameter range.low is missing")));
  }

  /**
   * Whether the row that begins at {@code from} is outside.
   *
   * @param values rows of D values
   */
  public boolean isOutside(double[] values, int from) {
    return ranges.isOutside(values, from);
  }

  /** Number of columns that may leave their range before a row counts as outside. */
  public int limit() {
    return ranges.limit();
  }

  /** What was learned. */
  public ColumnRanges ranges() {
    return ranges;
  }
}
