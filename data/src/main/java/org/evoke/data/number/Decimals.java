/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.evoke.core.Scale;

/**
 * Numbers as text, the same on every Java version: {@code Double.toString} changed its digits
 * between releases.
 */
public final class Decimals {
  /** Decimals of values of curves. */
  public static final int CURVE = 6;

  /** Decimals of loudness. */
  public static final int LOUDNESS = 2;

  private Decimals() {}

  /**
   * The number rounded (half to even on its exact binary value), without zeros at the end and never
   * as minus zero; nothing for a number that is not finite.
   */
  public static String plain(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return "";
    }
    return rounded(value, decimals).toPlainString();
  }

  /** The finite number rounded as in {@link #plain}. */
  public static BigDecimal rounded(double value, int decimals) {
    BigDecimal exact = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
  }

  /** Seconds as whole milliseconds. */
  public static long milliseconds(double seconds) {
    return Math.round(seconds * 1000);
  }

  /** Decimals that fit a track: those of loudness for a range wider than ten, else of curves. */
  public static int of(Scale scale) {
    return scale.high() - scale.low() > 10 ? LOUDNESS : CURVE;
  }
}
