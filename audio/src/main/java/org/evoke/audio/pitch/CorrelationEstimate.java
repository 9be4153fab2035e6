/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.pitch;

import java.util.Arrays;

/**
 * Fast estimates of {@link LagCorrelation} for all lags of a range, with a bound on their error.
 * Sums and squares come from running totals; only the products are summed lag by lag, several lags
 * side by side. One instance per thread.
 */
final class CorrelationEstimate {
  /** Rounding errors of a sum of n terms are below n times this, relative to the sum of sizes. */
  private static final double ROUNDING = 0x1p-53;

  /**
   * Roundings that add up per term: products, two running totals, their differences, and those of
   * the exact coefficient itself; with a margin of two.
   */
  private static final int ROUNDINGS_PER_TERM = 64;

  private static final int SIDE_BY_SIDE = 4;

  private double[] samples = {};
  private int length;
  private double[] sums = {};
  private double[] squares = {};
  private double[] coefficients = {};
  private double error;

  /** Takes the sound that lags are estimated in; it must not change until the next call. */
  void prepare(double[] sound, int size) {
    samples = sound;
    length = size;
    if (sums.length <= size) {
      sums = new double[2 * size + 1];
      squares = new double[2 * size + 1];
    }
    double sum = 0;
    double square = 0;
    for (int i = 0; i < size; i++) {
      sum += sound[i];
      square += sound[i] * sound[i];
      sums[i + 1] = sum;
      squares[i + 1] = square;
    }
  }

  /**
   * Estimates the coefficients of the lags from the shortest to the longest.
   *
   * @return estimates, valid until the next call; not a number where a stretch is constant
   */
  double[] estimate(int start, int shortest, int longest) {
    int lags = longest - shortest + 1;
    if (coefficients.length < lags) {
      coefficients = new double[lags];
    }
    Arrays.fill(coefficients, 0, lags, 0);
    sumProducts(start, shortest, lags);
    double least = Double.POSITIVE_INFINITY;
    for (int q = 0; q < lags; q++) {
      least = Math.min(least, normalise(q, start, shortest + q));
    }
    error =
        least > 0
            ? ROUNDINGS_PER_TERM * ROUNDING * length * squares[length] / least
            : Double.POSITIVE_INFINITY;
    return coefficients;
  }

  /** How far the last estimates can be from the exact coefficients; infinite if unknown. */
  double error() {
    return error;
  }

  /** Turns a sum of products into a coefficient; returns the smaller of the two energies. */
  private double normalise(int q, int start, int lag) {
    int middle = start + lag;
    int end = middle + lag;
    double first = sums[middle] - sums[start];
    double second = sums[end] - sums[middle];
    double firstEnergy = squares[middle] - squares[start] - first * first / lag;
    double secondEnergy = squares[end] - squares[middle] - second * second / lag;
    coefficients[q] =
        (coefficients[q] - first * second / lag) / Math.sqrt(firstEnergy * secondEnergy);
    return Math.min(firstEnergy, secondEnergy);
  }

  private void sumProducts(int start, int shortest, int lags) {
    int longest = shortest + lags - 1;
    int i = 0;
    for (; i + SIDE_BY_SIDE <= longest; i += SIDE_BY_SIDE) {
      int all = Math.max(0, i + SIDE_BY_SIDE - shortest);
      addFour(samples, start + i, start + i + shortest, all, lags, coefficients);
      for (int late = Math.max(0, i + 1 - shortest); late < all; late++) {
        addOne(start + i, shortest + late, shortest + late - i, late);
      }
    }
    for (; i < longest; i++) {
      for (int q = Math.max(0, i + 1 - shortest); q < lags; q++) {
        coefficients[q] += samples[start + i] * samples[start + i + shortest + q];
      }
    }
  }

  /** Adds the products of {@code count} samples from one on to the sum of a single lag. */
  private void addOne(int from, int lag, int count, int q) {
    for (int k = 0; k < count; k++) {
      coefficients[q] += samples[from + k] * samples[from + k + lag];
    }
  }

  /** Adds the products of four consecutive samples to the sums of a range of lags. */
  private static void addFour(
      double[] samples, int from, int partner, int firstLag, int endLag, double[] sums) {
    double x0 = samples[from];
    double x1 = samples[from + 1];
    double x2 = samples[from + 2];
    double x3 = samples[from + 3];
    for (int q = firstLag; q < endLag; q++) {
      sums[q] +=
          (x0 * samples[partner + q] + x1 * samples[partner + 1 + q])
              + (x2 * samples[partner + 2 + q] + x3 * samples[partner + 3 + q]);
    }
  }
}
