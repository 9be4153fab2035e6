/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.calibrate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;
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

  private final Tensor low;
  private final Tensor high;
  private final Tensor limit;

  private TrainingRange(Tensor low, Tensor high, Tensor limit) {
    this.low = low;
    this.high = high;
    this.limit = limit;
  }

  /** Learns the ranges. */
  public static TrainingRange of(TrainingSet set) {
    int width = set.width();
    double[] low = new double[width];
    double[] high = new double[width];
    double[] column = new double[set.rows()];
    for (int c = 0; c < width; c++) {
      for (int row = 0; row < column.length; row++) {
        column[row] = set.values()[row * width + c];
      }
      Arrays.sort(column);
      low[c] = Quantiles.of(column, TAIL);
      high[c] = Quantiles.of(column, 1 - TAIL);
    }
    Tensor lowest = Parameters.tensor(low, width);
    Tensor highest = Parameters.tensor(high, width);
    TrainingRange open =
        new TrainingRange(lowest, highest, new Tensor(new int[] {1}, new float[1]));
    double[] counts = new double[set.rows()];
    for (int row = 0; row < counts.length; row++) {
      counts[row] = open.columnsOutside(set.values(), row * width);
    }
    Arrays.sort(counts);
    double most = Math.floor(Quantiles.of(counts, INSIDE));
    return new TrainingRange(lowest, highest, Parameters.tensor(new double[] {most}, 1));
  }

  /** Opens a saved one. */
  static TrainingRange open(Parameters parameters, int width) {
    return new TrainingRange(
        parameters.get("range.low", width),
        parameters.get("range.high", width),
        parameters.get("range.limit", 1));
  }

  /**
   * Whether the row that begins at {@code from} is outside.
   *
   * @param values rows of D values
   */
  public boolean isOutside(double[] values, int from) {
    return columnsOutside(values, from) > limit.values()[0];
  }

  /** Number of columns that may leave their range before a row counts as outside. */
  public int limit() {
    return (int) limit.values()[0];
  }

  private int columnsOutside(double[] values, int from) {
    int count = 0;
    for (int c = 0; c < low.values().length; c++) {
      double value = values[from + c];
      count += value < low.values()[c] || value > high.values()[c] ? 1 : 0;
    }
    return count;
  }

  Map<String, Tensor> parameters() {
    Map<String, Tensor> all = new LinkedHashMap<>();
    all.put("range.low", low);
    all.put("range.high", high);
    all.put("range.limit", limit);
    return all;
  }
}
