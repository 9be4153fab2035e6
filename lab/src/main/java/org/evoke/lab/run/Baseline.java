/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import org.evoke.lab.data.Target;

/** What is predicted without looking at any feature. */
final class Baseline {
  private Baseline() {}

  /** The mean of the labels, or the most frequent class, the first of equals. */
  static double of(Target training) {
    return training.isClass() ? mostFrequent(training) : mean(training.labels());
  }

  private static double mean(double[] labels) {
    double sum = 0;
    for (double label : labels) {
      sum += label;
    }
    return sum / labels.length;
  }

  private static double mostFrequent(Target training) {
    int[] counts = new int[training.classes().size()];
    for (double label : training.labels()) {
      counts[(int) label]++;
    }
    int most = 0;
    for (int c = 1; c < counts.length; c++) {
      most = counts[c] > counts[most] ? c : most;
    }
    return most;
  }
}
