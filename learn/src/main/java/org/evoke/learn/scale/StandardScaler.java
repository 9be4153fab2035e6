/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.scale;

import java.util.HashMap;
import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;
import org.evoke.learn.TrainingSet;

/**
 * (x - mean) / population standard deviation. It can be cut on either side, so that a strange value
 * cannot run away with a prediction. A constant column becomes 0, also for other values later.
 */
public final class StandardScaler implements Scaler {
  /** Where {@link Scalers#STANDARD} cuts. */
  public static final double LIMIT = 4;

  private static final String MEANS = "scaler.means";
  private static final String DEVIATIONS = "scaler.deviations";
  private static final String CUT = "scaler.limit";

  private final int width;
  private final double[] means;
  private final double[] deviations;
  private final double limit;
  private final Map<String, Tensor> parameters;

  StandardScaler(Parameters parameters, int width) {
    this.width = width;
    this.means = parameters.doubles(MEANS, width);
    this.deviations = parameters.doubles(DEVIATIONS, width);
    this.limit = parameters.has(CUT) ? parameters.doubles(CUT, 1)[0] : Double.POSITIVE_INFINITY;
    this.parameters = parameters.below("");
  }

  /**
   * Learns mean and population standard deviation of each column.
   *
   * @param limit largest scaled value, positive; infinite for none
   */
  public static StandardScaler fit(TrainingSet set, double limit) {
    double[] means = means(set);
    double[] deviations = deviations(set, means);
    int width = set.width();
    Map<String, Tensor> parameters = new HashMap<>(Parameters.wide(MEANS, means, width));
    parameters.putAll(Parameters.wide(DEVIATIONS, deviations, width));
    if (Double.isFinite(limit)) {
      parameters.put(CUT, Parameters.tensor(new double[] {limit}, 1));
    }
    return new StandardScaler(new Parameters(parameters), width);
  }

  private static double[] means(TrainingSet set) {
    double[] means = new double[set.width()];
    for (int row = 0; row < set.rows(); row++) {
      for (int c = 0; c < means.length; c++) {
        means[c] += set.values()[row * means.length + c] / set.rows();
      }
    }
    return means;
  }

  /** What is left of a constant column by the rounding of its mean counts as nothing. */
  private static double[] deviations(TrainingSet set, double[] means) {
    int width = means.length;
    double[] deviations = new double[width];
    for (int row = 0; row < set.rows(); row++) {
      for (int c = 0; c < width; c++) {
        double off = set.values()[row * width + c] - means[c];
        deviations[c] += off * off / set.rows();
      }
    }
    for (int c = 0; c < width; c++) {
      double deviation = Math.sqrt(deviations[c]);
      double rounding = set.rows() * Math.ulp(means[c]);
      deviations[c] = deviation > rounding ? deviation : 0;
    }
    return deviations;
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
    for (int from = 0; from < values.length; from += width) {
      for (int c = 0; c < width; c++) {
        double z = deviations[c] > 0 ? (values[from + c] - means[c]) / deviations[c] : 0;
        scaled[from + c] = Math.max(-limit, Math.min(limit, z));
      }
    }
    return scaled;
  }

  @Override
  public Map<String, Tensor> parameters() {
    return parameters;
  }
}
