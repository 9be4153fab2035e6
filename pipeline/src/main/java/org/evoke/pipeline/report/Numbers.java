/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.report;

import java.util.Locale;

/** Numbers as a reader of a report likes them: few decimals and a real minus sign. */
final class Numbers {
  private Numbers() {}

  /** With so many decimals; a dash where there is no value. */
  static String text(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    boolean minusZero = text.startsWith("-") && Double.parseDouble(text) == 0;
    return minusZero ? text.substring(1) : text.replace('-', '−');
  }

  /** Without decimals where it is a whole number, else with two. */
  static String brief(double value) {
    return text(value, value == Math.rint(value) ? 0 : 2);
  }

  /** Seconds without needless decimals, such as {@code 15 s} or {@code 0.5 s}. */
  static String seconds(double seconds) {
    return brief(seconds) + " s";
  }
}
