/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.statistics;

import org.evoke.core.InputException;

/** Checks and moments of samples. */
final class Samples {
  private Samples() {}

  static void requireFinite(String what, double[] values, int least) {
    if (values.length < least) {
      throw new InputException(what + ": " + values.length + " values, need at least " + least);
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new InputException(what + ": value " + i + " is " + values[i] + ", must be finite");
      }
    }
  }

  /** a - b for each pair. */
  static double[] differences(String what, double[] a, double[] b) {
    if (a.length != b.length) {
      throw new InputException(
          what + ": " + a.length + " and " + b.length + " values, pairs need as many of each");
    }
    double[] differences = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      differences[i] = a[i] - b[i];
    }
    requireFinite(what, differences, 2);
    return differences;
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Variance with divisor n - 1. */
  static double variance(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / (values.length - 1);
  }

  /** Whether all values are the same up to rounding. */
  static boolean constant(double[] values) {
    double largest = 0;
    double spread = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
      spread = Math.max(spread, Math.abs(value - values[0]));
    }
    return spread <= 1e-14 * largest;
  }
}
