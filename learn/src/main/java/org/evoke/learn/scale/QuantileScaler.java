/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.scale;

import java.util.Arrays;
import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.core.UsageException;
import org.evoke.learn.TrainingSet;

/**
 * Maps each column to a uniform or a standard normal distribution by a fine table of its quantiles,
 * as scikit-learn's {@code QuantileTransformer} does: equally spaced quantiles from the smallest to
 * the largest value, straight lines between, the middle of its span for a value that repeats, and
 * normal scores cut at probabilities of 1e-7. A constant column becomes the lower end for its
 * value. As long as there are at most as many rows as quantiles the table holds every value of
 * every column, so it is never written; {@link NormalQuantileScaler} is what a shipped model uses.
 */
public final class QuantileScaler implements Scaler {
  /** Quantiles unless told otherwise. */
  public static final int QUANTILES = 1000;

  private static final double EDGE = 1e-7;

  private final boolean normal;
  private final double[][] tables;
  private final double[] probabilities;

  private QuantileScaler(boolean normal, double[][] tables, double[] probabilities) {
    this.normal = normal;
    this.tables = tables;
    this.probabilities = probabilities;
  }

  /**
   * Learns the quantiles of each column.
   *
   * @param quantiles how many, at least 2; no more than there are rows are used
   * @param normal whether to map to a normal distribution instead of a uniform one
   */
  public static QuantileScaler fit(TrainingSet set, int quantiles, boolean normal) {
    int count = Math.max(1, Math.min(quantiles, set.rows()));
    double[] probabilities = new double[count];
    for (int k = 1; k < count; k++) {
      probabilities[k] = k / (double) (count - 1);
    }
    double[][] tables = new double[set.width()][count];
    double[] column = new double[set.rows()];
    for (int c = 0; c < tables.length; c++) {
      for (int row = 0; row < column.length; row++) {
        column[row] = set.values()[row * tables.length + c];
      }
      Arrays.sort(column);
      for (int k = 0; k < count; k++) {
        tables[c][k] = Quantiles.of(column, probabilities[k]);
      }
    }
    return new QuantileScaler(normal, tables, probabilities);
  }

  @Override
  public String name() {
    return (normal ? Scalers.QUANTILE_NORMAL : Scalers.QUANTILE_UNIFORM).id();
  }

  @Override
  public int width() {
    return tables.length;
  }

  @Override
  public double[] apply(double[] values) {
    double[] scaled = new double[values.length];
    for (int from = 0; from < values.length; from += tables.length) {
      for (int c = 0; c < tables.length; c++) {
        double probability = probability(tables[c], values[from + c]);
        scaled[from + c] = normal ? score(probability) : probability;
      }
    }
    return scaled;
  }

  private double probability(double[] table, double value) {
    int last = table.length - 1;
    if (normal ? value - EDGE < table[0] : value == table[0]) {
      return 0;
    }
    if (normal ? value + EDGE > table[last] : value == table[last]) {
      return 1;
    }
    if (value < table[0] || value > table[last]) {
      return value < table[0] ? 0 : 1;
    }
    return (atLast(table, value) + atFirst(table, value)) / 2;
  }

  /** The line that begins at the last quantile that is not above the value. */
  private double atLast(double[] table, double value) {
    int below = -1;
    int above = table.length;
    while (above - below > 1) {
      int middle = (below + above) >>> 1;
      if (table[middle] <= value) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return between(table, below, above, value);
  }

  /** The line that ends at the first quantile that is not below the value. */
  private double atFirst(double[] table, double value) {
    int below = -1;
    int above = table.length;
    while (above - below > 1) {
      int middle = (below + above) >>> 1;
      if (table[middle] < value) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return between(table, below, above, value);
  }

  private double between(double[] table, int below, int above, double value) {
    if (below < 0 || above == table.length) {
      return below < 0 ? probabilities[0] : probabilities[table.length - 1];
    }
    double share = (value - table[below]) / (table[above] - table[below]);
    return probabilities[below] + share * (probabilities[above] - probabilities[below]);
  }

  private static double score(double probability) {
    double low = EDGE - Math.ulp(1.0);
    return NormalScore.of(Math.max(low, Math.min(1 - low, probability)));
  }

  @Override
  public Map<String, Tensor> parameters() {
    throw new UsageException(
        "scaler "
            + name()
            + " keeps values of the training rows and is never written; train with scaler "
            + Scalers.NORMAL_QUANTILES.id());
  }
}
