/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.chart;

import org.evoke.pipeline.mood.Figures;

/** Numbers as a reader of a report likes them: few decimals and a real minus sign. */
public final class Numbers {
  private Numbers() {}

  /** With so many decimals; a dash where there is no value. */
  public static String text(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    return Figures.text(value, decimals).replace('-', '−');
  }

  /** A sentence with real minus signs before its numbers. */
  public static String prose(String sentence) {
    return sentence.replaceAll("(?<![\\w-])-(?=\\d)", "−");
  }

  /** Without decimals where it is a whole number, else with two. */
  public static String brief(double value) {
    return text(value, value == Math.rint(value) ? 0 : 2);
  }

  /** Seconds without needless decimals, such as {@code 15 s} or {@code 0.5 s}. */
  public static String seconds(double seconds) {
    return brief(seconds) + " s";
  }
}
