/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.floatmath;

/**
 * Powers with a fixed exponent between 0 and 1, rounded to single precision exactly as the double
 * power would be. A short evaluation is enough for nearly all arguments: it is used where its error
 * cannot change the rounding, and {@link StrictMath#pow} where it could.
 */
public final class FloatPower {
  private static final int INTERVALS = 64;
  private static final double LN2 = StrictMath.log(2);

  /**
   * A hundred times the error of the short evaluation; far below half a unit of single precision.
   */
  private static final double DOUBT = 1e-12;

  private static final double[] RECIPROCALS = new double[INTERVALS];
  private static final double[] LOGARITHMS = new double[INTERVALS];
  private static final double[] FRACTIONS = new double[INTERVALS];

  static {
    for (int i = 0; i < INTERVALS; i++) {
      RECIPROCALS[i] = 1 / (1 + (i + 0.5) / INTERVALS);
      LOGARITHMS[i] = -StrictMath.log(RECIPROCALS[i]);
      FRACTIONS[i] = StrictMath.pow(2, (double) i / INTERVALS);
    }
  }

  private final double exponent;

  /** Prepares powers with an exponent in (0, 1). */
  public FloatPower(double exponent) {
    this.exponent = exponent;
  }

  /** The power of a number. */
  public float of(float x) {
    if (x >= Float.MIN_NORMAL && x < Float.POSITIVE_INFINITY) {
      double power = exponential(exponent * logarithm(x));
      float below = (float) (power * (1 - DOUBT));
      float above = (float) (power * (1 + DOUBT));
      if (below == above) {
        return below;
      }
    }
    return (float) StrictMath.pow(x, exponent);
  }

  /**
   * Natural logarithm: exponent and interval from tables, the rest as a series in r, |r| < 1/128.
   */
  private static double logarithm(float x) {
    int bits = Float.floatToRawIntBits(x);
    int interval = (bits >> 17) & (INTERVALS - 1);
    double mantissa = Float.intBitsToFloat((bits & 0x007fffff) | 0x3f800000);
    double r = mantissa * RECIPROCALS[interval] - 1;
    double square = r * r;
    double series =
        r
            + square * (-1.0 / 2 + r * (1.0 / 3))
            + square * square * ((-1.0 / 4 + r * (1.0 / 5)) + square * (-1.0 / 6 + r * (1.0 / 7)));
    return ((bits >> 23) - 127) * LN2 + (LOGARITHMS[interval] + series);
  }

  /** Exponential: octave and fraction of an octave from a table, the rest as a series. */
  private static double exponential(double y) {
    double steps = y * (INTERVALS / LN2);
    long whole = Math.round(steps);
    double r = (steps - whole) * (LN2 / INTERVALS);
    double square = r * r;
    double series =
        1 + r + square * (1.0 / 2 + r * (1.0 / 6)) + square * square * (1.0 / 24 + r * (1.0 / 120));
    int fraction = (int) whole & (INTERVALS - 1);
    long octave = (whole - fraction) / INTERVALS;
    return Double.longBitsToDouble((octave + 1023) << 52) * (FRACTIONS[fraction] * series);
  }
}
