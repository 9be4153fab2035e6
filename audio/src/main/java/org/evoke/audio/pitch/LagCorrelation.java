/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.pitch;

/**
 * Correlation coefficient between two neighbouring stretches of a sound of the same length, means
 * removed: plain double sums in ascending order, whose last bits later decisions depend on.
 */
final class LagCorrelation {
  private LagCorrelation() {}

  /**
   * Correlates the samples from {@code start} on with those {@code lag} later.
   *
   * @param samples at least {@code start + 2 lag} samples
   * @return the coefficient; not a number where a stretch is constant
   */
  static double at(double[] samples, int start, int lag) {
    int other = start + lag;
    double firstSum = 0;
    double secondSum = 0;
    for (int i = 0; i < lag; i++) {
      firstSum += samples[start + i];
      secondSum += samples[other + i];
    }
    double firstMean = firstSum / lag;
    double secondMean = secondSum / lag;
    double products = 0;
    double firstSquares = 0;
    double secondSquares = 0;
    for (int i = 0; i < lag; i++) {
      double x = samples[start + i] - firstMean;
      double y = samples[other + i] - secondMean;
      products += x * y;
      firstSquares += x * x;
      secondSquares += y * y;
    }
    return products / (Math.sqrt(firstSquares) * Math.sqrt(secondSquares));
  }
}
