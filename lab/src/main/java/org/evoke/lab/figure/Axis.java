/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.figure;

/**
 * Where numbers stand along one direction of a figure.
 *
 * @param low number at {@code from}
 * @param high number at {@code to}, above low
 * @param from position of low
 * @param to position of high
 */
record Axis(double low, double high, double from, double to) {
  /** Position of a number. */
  double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  /** Round numbers for marks, four to nine of them. */
  double[] marks() {
    double step = Math.pow(10, Math.floor(Math.log10((high - low) / 4)));
    double[] factors = {1, 2, 2.5, 5, 10};
    int f = 0;
    while ((high - low) / (step * factors[f]) > 8) {
      f++;
    }
    step *= factors[f];
    int first = (int) Math.ceil(low / step - 1e-9);
    int last = (int) Math.floor(high / step + 1e-9);
    double[] marks = new double[last - first + 1];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = (first + i) * step;
    }
    return marks;
  }
}
