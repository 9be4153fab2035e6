/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.pca;

import java.util.HashMap;
import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;
import org.evoke.learn.matrix.Rows;

/** The map from D columns to K principal components: (x - mean) times directions. Immutable. */
public final class Pca {
  private static final String MEANS = "pca.means";
  private static final String DIRECTIONS = "pca.directions";

  private final double[] means;
  private final double[] directions;
  private final int size;

  /**
   * A map.
   *
   * @param means D values
   * @param directions D x K, row-major
   */
  Pca(double[] means, double[] directions, int size) {
    this.means = Parameters.representable(means);
    this.directions = Parameters.representable(directions);
    this.size = size;
  }

  /** Opens a saved one. */
  public static Pca open(Parameters parameters, int width) {
    int size = parameters.get(DIRECTIONS, width, -1).shape()[1];
    return new Pca(
        parameters.doubles(MEANS, width), parameters.doubles(DIRECTIONS, width, size), size);
  }

  /** Number of columns D. */
  public int width() {
    return means.length;
  }

  /** Number of components K. */
  public int size() {
    return size;
  }

  /**
   * The components of each row.
   *
   * @param values n x D, row-major
   * @return n x K, row-major
   */
  public double[] apply(double[] values, int rows) {
    return Rows.times(less(values, means), rows, means.length, directions, size);
  }

  static double[] less(double[] values, double[] means) {
    double[] centred = new double[values.length];
    for (int from = 0; from < values.length; from += means.length) {
      for (int c = 0; c < means.length; c++) {
        centred[from + c] = values[from + c] - means[c];
      }
    }
    return centred;
  }

  /** Its parameters by name. */
  public Map<String, Tensor> parameters() {
    Map<String, Tensor> parameters = new HashMap<>(Parameters.wide(MEANS, means, means.length));
    parameters.putAll(Parameters.wide(DIRECTIONS, directions, means.length, size));
    return parameters;
  }
}
