/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.figure;

import java.util.Locale;

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
    double step = step();
    int first = (int) Math.ceil(low / step - 1e-9);
    int last = (int) Math.floor(high / step + 1e-9);
    double[] marks = new double[last - first + 1];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = (first + i) * step;
    }
    return marks;
  }

  /** A mark with as many decimals as tell it from the next one. */
  String label(double mark) {
    int decimals = Math.max(0, (int) Math.ceil(-Math.log10(step()) - 1e-9));
    boolean quarter = Math.rint(step() * Math.pow(10, decimals)) != step() * Math.pow(10, decimals);
    return String.format(Locale.ROOT, "%." + (quarter ? decimals + 1 : decimals) + "f", mark + 0.0)
        .replaceFirst("^-(0\\.?0*)$", "$1");
  }

  private double step() {
    double step = Math.pow(10, Math.floor(Math.log10((high - low) / 4)));
    double[] factors = {1, 2, 2.5, 5, 10};
    int f = 0;
    while ((high - low) / (step * factors[f]) > 8) {
      f++;
    }
    return step * factors[f];
  }
}
