/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.scale;

import java.util.Arrays;
import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;
import org.evoke.learn.TrainingSet;

/**
 * Maps each column to a standard normal distribution by its quantiles: {@value #KNOTS} of them from
 * {@value #TAIL} to 1 - {@value #TAIL}, straight lines between, constant outside. Heavy tails and
 * units disappear, and no value leaves the range of about -2.9 to 2.9. The table is far too coarse
 * to give rows of the training set back.
 */
public final class NormalQuantileScaler implements Scaler {
  /** Number of quantiles kept for each column. */
  public static final int KNOTS = 101;

  /** Probability of the outermost quantiles. */
  public static final double TAIL = 0.002;

  private final int width;
  private final Tensor quantiles;
  private final Tensor scores;

  NormalQuantileScaler(Parameters parameters, int width) {
    this.width = width;
    this.quantiles = parameters.get("scaler.quantiles", width, -1);
    this.scores = parameters.get("scaler.scores", quantiles.shape()[1]);
  }

  /** Learns the quantiles of each column. */
  public static NormalQuantileScaler fit(TrainingSet set) {
    int width = set.width();
    double[] quantiles = new double[width * KNOTS];
    double[] column = new double[set.rows()];
    for (int c = 0; c < width; c++) {
      for (int row = 0; row < column.length; row++) {
        column[row] = set.values()[row * width + c];
      }
      Arrays.sort(column);
      for (int knot = 0; knot < KNOTS; knot++) {
        quantiles[c * KNOTS + knot] = Quantiles.of(column, probability(knot));
      }
    }
    double[] scores = new double[KNOTS];
    for (int knot = 0; knot < KNOTS; knot++) {
      scores[knot] = NormalScore.of(probability(knot));
    }
    return new NormalQuantileScaler(
        new Parameters(
            Map.of(
                "scaler.quantiles", Parameters.tensor(quantiles, width, KNOTS),
                "scaler.scores", Parameters.tensor(scores, KNOTS))),
        width);
  }

  private static double probability(int knot) {
    return TAIL + (1 - 2 * TAIL) * knot / (KNOTS - 1);
  }

  @Override
  public String name() {
    return Scalers.NORMAL_QUANTILES.id();
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public double[] apply(double[] values) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = score(values[i], i % width);
    }
    return scaled;
  }

  /** The last knot at or below the value is found by halving; a run of equal knots is a step up. */
  private double score(double value, int column) {
    float[] table = quantiles.values();
    int knots = scores.values().length;
    int base = column * knots;
    int below = -1;
    int above = knots;
    while (above - below > 1) {
      int middle = (below + above) >>> 1;
      if (table[base + middle] <= value) {
        below = middle;
      } else {
        above = middle;
      }
    }
    if (below < 0 || above == knots) {
      return scores.values()[below < 0 ? 0 : knots - 1];
    }
    double left = table[base + below];
    double share = (value - left) / (table[base + above] - left);
    double low = scores.values()[below];
    return low + share * (scores.values()[above] - low);
  }

  @Override
  public Map<String, Tensor> parameters() {
    return Map.of("scaler.quantiles", quantiles, "scaler.scores", scores);
  }
}
