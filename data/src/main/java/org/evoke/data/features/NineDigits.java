/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

/**
 * Float32 numbers with up to nine significant decimal digits, which are enough to recover every one
 * of them: {@code 0}, {@code -0}, {@code 0.5}, {@code 0.100000001}, {@code 1.17549435e-38}. {@link
 * Float#toString} is not used because its digits differ between Java versions.
 */
final class NineDigits {
  private static final int DIGITS = 9;
  private static final long SMALLEST = 100_000_000L;
  private static final int NO_POINT = Integer.MAX_VALUE;
  private static final double LOG10_OF_2 = 0.3010299956639812;
  private static final int LOWEST_PLAIN = -5;
  private static final int LOWEST_EXPONENT = -45;
  private static final int HIGHEST_EXPONENT = 38;

  /** {@code 10^k} for k from {@link #LOWEST_EXPONENT} to {@link #HIGHEST_EXPONENT} + 1. */
  private static final double[] POWERS = powers();

  private NineDigits() {}

  private static double[] powers() {
    double[] powers = new double[HIGHEST_EXPONENT - LOWEST_EXPONENT + 2];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = Double.parseDouble("1e" + (LOWEST_EXPONENT + i));
    }
    return powers;
  }

  /**
   * Writes a finite number as ASCII.
   *
   * @return the index after its last character
   */
  static int write(float value, byte[] target, int at) {
    int end = at;
    if (Float.floatToRawIntBits(value) < 0) {
      target[end++] = '-';
    }
    double magnitude = Math.abs((double) value);
    if (magnitude == 0) {
      target[end++] = '0';
      return end;
    }
    int exponent = exponent(magnitude);
    long digits = digits(magnitude, exponent);
    if (digits == 10 * SMALLEST) {
      digits = SMALLEST;
      exponent++;
    }
    return exponent >= LOWEST_PLAIN && exponent < DIGITS
        ? plain(digits, exponent, target, end)
        : scientific(digits, exponent, target, end);
  }

  /** The k with {@code 10^k <= magnitude < 10^(k+1)}. */
  private static int exponent(double magnitude) {
    // From the binary exponent to the decimal one, too small by at most one.
    int k = (int) Math.floor(Math.getExponent(magnitude) * LOG10_OF_2);
    k = Math.max(LOWEST_EXPONENT, k);
    return magnitude >= POWERS[k + 1 - LOWEST_EXPONENT] ? k + 1 : k;
  }

  /**
   * Nine digits as an integer. The product errs by some 1e-16, far less than the room between the
   * ninth digit and half the distance of float32 numbers.
   */
  private static long digits(double magnitude, int exponent) {
    int shift = DIGITS - 1 - exponent;
    if (shift > HIGHEST_EXPONENT) {
      int first = HIGHEST_EXPONENT;
      return Math.round(magnitude * power(first) * power(shift - first));
    }
    return Math.round(shift >= 0 ? magnitude * power(shift) : magnitude / power(-shift));
  }

  private static double power(int exponent) {
    return POWERS[exponent - LOWEST_EXPONENT];
  }

  private static int plain(long digits, int exponent, byte[] target, int at) {
    int end = at;
    if (exponent < 0) {
      target[end++] = '0';
      target[end++] = '.';
      for (int i = -1; i > exponent; i--) {
        target[end++] = '0';
      }
      return mantissa(digits, NO_POINT, target, end);
    }
    return mantissa(digits, exponent + 1, target, end);
  }

  private static int scientific(long digits, int exponent, byte[] target, int at) {
    int end = mantissa(digits, 1, target, at);
    target[end++] = 'e';
    target[end++] = (byte) (exponent < 0 ? '-' : '+');
    int magnitude = Math.abs(exponent);
    target[end++] = (byte) ('0' + magnitude / 10);
    target[end++] = (byte) ('0' + magnitude % 10);
    return end;
  }

  /** Digits with a point after the first {@code whole}, without zeros at the end of a fraction. */
  private static int mantissa(long digits, int whole, byte[] target, int at) {
    long rest = digits;
    int count = DIGITS;
    while (rest % 10 == 0 && (whole == NO_POINT || count > whole)) {
      rest /= 10;
      count--;
    }
    boolean point = count > whole;
    int end = at + count + (point ? 1 : 0);
    for (int i = end - 1, place = count - 1; place >= 0; place--) {
      target[i--] = (byte) ('0' + rest % 10);
      rest /= 10;
      if (point && place == whole) {
        target[i--] = '.';
      }
    }
    return end;
  }
}
