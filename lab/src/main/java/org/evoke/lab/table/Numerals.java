/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.table;

import java.util.Locale;
import org.evoke.score.Interval;

/** Numbers in tables. */
public final class Numerals {
  private Numerals() {}

  /** With four decimals, or in scientific notation where those say little; a dash for no value. */
  public static String of(double value) {
    if (!Double.isFinite(value)) {
      return "-";
    }
    double size = Math.abs(value);
    boolean plain = size == 0 || (size >= 1e-4 && size < 1e6);
    String text = String.format(Locale.ROOT, plain ? "%.4f" : "%.3e", value);
    return text.equals("-0.0000") ? "0.0000" : text;
  }

  /** The ends of an interval. */
  public static String ends(Interval interval) {
    return Double.isNaN(interval.low()) ? "-" : of(interval.low()) + " to " + of(interval.high());
  }
}
