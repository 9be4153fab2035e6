/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.pitch;

/**
 * Correlation coefficients between neighbouring stretches of a sound for a range of lags: for the
 * lag l, between the l samples from a start on and the l samples after them, means removed.
 *
 * <p>The sums of each lag run over its samples in ascending order, as plain double sums; lags are
 * computed side by side. One instance per thread.
 */
final class LagCorrelation {
  private double[] firstMeans = {};
  private double[] secondMeans = {};
  private double[] products = {};
  private double[] firstSquares = {};
  private double[] secondSquares = {};

  /**
   * Correlates.
   *
   * @param samples the sound; at least {@code start + 2 longest} samples
   * @param start first sample of the first stretch
   * @param shortest shortest lag
   * @param longest longest lag
   * @return coefficients of the lags from the shortest on, valid until the next call; not a number
   *     where a stretch is constant
   */
  double[] correlate(double[] samples, int start, int shortest, int longest) {
    int lags = longest - shortest + 1;
    clear(lags);
    means(samples, start, shortest, lags);
    for (int i = 0; i < longest; i++) {
      accumulate(
          samples[start + i],
          samples,
          start + shortest + i,
          Math.max(0, i + 1 - shortest),
          lags,
          firstMeans,
          secondMeans,
          products,
          firstSquares,
          secondSquares);
    }
    for (int q = 0; q < lags; q++) {
      products[q] = products[q] / (Math.sqrt(firstSquares[q]) * Math.sqrt(secondSquares[q]));
    }
    return products;
  }

  private void clear(int lags) {
    if (products.length < lags) {
      firstMeans = new double[lags];
      secondMeans = new double[lags];
      products = new double[lags];
      firstSquares = new double[lags];
      secondSquares = new double[lags];
    }
    java.util.Arrays.fill(secondMeans, 0, lags, 0);
    java.util.Arrays.fill(products, 0, lags, 0);
    java.util.Arrays.fill(firstSquares, 0, lags, 0);
    java.util.Arrays.fill(secondSquares, 0, lags, 0);
  }

  private void means(double[] samples, int start, int shortest, int lags) {
    double sum = 0;
    int longest = shortest + lags - 1;
    for (int i = 0; i < longest; i++) {
      int from = Math.max(0, i + 1 - shortest);
      sum += samples[start + i];
      if (i + 1 >= shortest) {
        firstMeans[i + 1 - shortest] = sum / (i + 1);
      }
      add(samples, start + shortest + i, from, lags, secondMeans);
    }
    for (int q = 0; q < lags; q++) {
      secondMeans[q] /= shortest + q;
    }
  }

  private static void add(double[] samples, int offset, int from, int to, double[] sums) {
    for (int q = from; q < to; q++) {
      sums[q] += samples[offset + q];
    }
  }

  private static void accumulate(
      double first,
      double[] samples,
      int offset,
      int from,
      int to,
      double[] firstMeans,
      double[] secondMeans,
      double[] products,
      double[] firstSquares,
      double[] secondSquares) {
    for (int q = from; q < to; q++) {
      double x = first - firstMeans[q];
      double y = samples[offset + q] - secondMeans[q];
      products[q] += x * y;
      firstSquares[q] += x * x;
      secondSquares[q] += y * y;
    }
  }
}
