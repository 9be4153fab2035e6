/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.ridge;

import java.util.Arrays;
import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;

/**
 * The rational quadratic kernel 1 / (1 + sum over columns of g (x - c)^2) of each row x with each
 * of M centres c. The relevance g of a column differs between outputs. Every feature lies in (0,
 * 1], and fades slowly for rows that are far from all centres.
 */
final class CentreMap implements FeatureMap {
  private final Tensor centres;
  private final Tensor relevance;
  private final int width;
  private final int size;
  private final double[][] roots;
  private final double[][] scaledCentres;

  /** Opens one with the parameters {@code centres} (M x D) and {@code relevance} (T x D). */
  CentreMap(Parameters parameters, int width, int targets) {
    this.centres = parameters.get("centres", -1, width);
    this.relevance = parameters.get("relevance", targets, width);
    this.width = width;
    this.size = centres.shape()[0];
    this.roots = new double[targets][width];
    this.scaledCentres = new double[targets][width * size];
    for (int target = 0; target < targets; target++) {
      scaleCentres(target);
    }
  }

  /** Centres are kept column by column, so that the inner loop runs over neighbours. */
  private void scaleCentres(int target) {
    for (int d = 0; d < width; d++) {
      double root = Math.sqrt(Math.max(0, relevance.values()[target * width + d]));
      roots[target][d] = root;
      for (int k = 0; k < size; k++) {
        scaledCentres[target][d * size + k] = root * centres.values()[k * width + d];
      }
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public double[] apply(int target, double[] scaled, int rows) {
    double[] features = new double[rows * size];
    double[] distance = new double[size];
    for (int row = 0; row < rows; row++) {
      Arrays.fill(distance, 0);
      for (int d = 0; d < width; d++) {
        double x = roots[target][d] * scaled[row * width + d];
        addSquares(distance, scaledCentres[target], d * size, x);
      }
      for (int k = 0; k < size; k++) {
        features[row * size + k] = 1 / (1 + distance[k]);
      }
    }
    return features;
  }

  private static void addSquares(double[] distance, double[] table, int base, double x) {
    for (int k = 0; k < distance.length; k++) {
      double off = x - table[base + k];
      distance[k] += off * off;
    }
  }

  /** The kernel of every centre with every centre, M x M. */
  double[] amongCentres(int target) {
    return apply(target, Parameters.widen(centres.values()), size);
  }

  /**
   * Mean squared slope of the prediction along each scaled column (Radhakrishnan et al. 2024: the
   * diagonal of the average gradient outer product). With k the kernel and w its weight, the slope
   * is the sum over centres of -2 w k^2 g (x - c).
   *
   * @param features what {@link #apply} gave for these rows
   * @param weights M values
   */
  double[] meanSquaredSlopes(
      int target, double[] scaled, double[] features, int rows, double[] weights) {
    double[] slopes = new double[width];
    double[] pull = new double[width];
    for (int row = 0; row < rows; row++) {
      double total = 0;
      Arrays.fill(pull, 0);
      for (int k = 0; k < size; k++) {
        double kernel = features[row * size + k];
        double strength = weights[k] * kernel * kernel;
        total += strength;
        addScaled(pull, strength, centres.values(), k * width);
      }
      for (int d = 0; d < width; d++) {
        double root = roots[target][d];
        double slope = 2 * root * root * (total * scaled[row * width + d] - pull[d]);
        slopes[d] += slope * slope / rows;
      }
    }
    return slopes;
  }

  private static void addScaled(double[] sum, double factor, float[] table, int base) {
    for (int d = 0; d < sum.length; d++) {
      sum[d] += factor * table[base + d];
    }
  }

  @Override
  public Map<String, Tensor> parameters() {
    return Map.of("centres", centres, "relevance", relevance);
  }
}
