/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.mood;

import java.util.Locale;

/** Numbers in sentences. */
public final class Figures {
  private Figures() {}

  /** With so many decimals, never minus zero. */
  public static String text(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    boolean minusZero = text.startsWith("-") && Double.parseDouble(text) == 0;
    return minusZero ? text.substring(1) : text;
  }

  /** Without decimals where it is a whole number, else with two. */
  public static String brief(double value) {
    return text(value, value == Math.rint(value) ? 0 : 2);
  }
}
