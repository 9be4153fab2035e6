/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.scale;

import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;
import org.evoke.learn.TrainingSet;

/**
 * (x - mean) / standard deviation, cut at {@value #LIMIT} on either side so that a strange value
 * cannot run away with a prediction. A constant column becomes 0.
 */
public final class StandardScaler implements Scaler {
  /** Largest scaled value. */
  public static final double LIMIT = 4;

  private final int width;
  private final Tensor means;
  private final Tensor deviations;

  StandardScaler(Parameters parameters, int width) {
    this.width = width;
    this.means = parameters.get("scaler.means", width);
    this.deviations = parameters.get("scaler.deviations", width);
  }

  /** Learns mean and population standard deviation of each column. */
  public static StandardScaler fit(TrainingSet set) {
    int width = set.width();
    double[] means = new double[width];
    for (int i = 0; i < set.values().length; i++) {
      means[i % width] += set.values()[i] / set.rows();
    }
    double[] deviations = new double[width];
    for (int i = 0; i < set.values().length; i++) {
      double off = set.values()[i] - means[i % width];
      deviations[i % width] += off * off / set.rows();
    }
    for (int column = 0; column < width; column++) {
      deviations[column] = Math.sqrt(deviations[column]);
    }
    return new StandardScaler(
        new Parameters(
            Map.of(
                "scaler.means", Parameters.tensor(means, width),
                "scaler.deviations", Parameters.tensor(deviations, width))),
        width);
  }

  @Override
  public String name() {
    return Scalers.STANDARD.id();
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public double[] apply(double[] values) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double deviation = deviations.values()[i % width];
      double z = deviation > 0 ? (values[i] - means.values()[i % width]) / deviation : 0;
      scaled[i] = Math.max(-LIMIT, Math.min(LIMIT, z));
    }
    return scaled;
  }

  @Override
  public Map<String, Tensor> parameters() {
    return Map.of("scaler.means", means, "scaler.deviations", deviations);
  }
}
