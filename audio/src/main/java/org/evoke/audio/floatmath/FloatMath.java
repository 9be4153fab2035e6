/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.floatmath;

/**
 * Elementary functions in single precision, bit for bit as in the GNU C library 2.28 to 2.40.
 *
 * <p>Logarithm and exponential follow the table-driven method of S. Nagy (Arm optimized routines,
 * 2017): the argument is brought near the middle of one of a few intervals, and a short polynomial
 * in double precision does the rest. The arc cosine is the rational approximation of FDLIBM (Sun
 * Microsystems, 1993) in single precision. The coefficients are those of the methods' authors.
 */
public final class FloatMath {
  private static final double LN2 = 0x1.62e42fefa39efp-1;

  /** Where the 16 intervals of the logarithm begin, as bits of a float just below 0.7. */
  private static final int LOG_ORIGIN = 0x3f330000;

  /** Reciprocals of a point near the middle of each interval. */
  private static final double[] LOG_RECIPROCALS = {
    0x1.661ec79f8f3bep+0, 0x1.571ed4aaf883dp+0, 0x1.49539f0f010bp+0, 0x1.3c995b0b80385p+0,
    0x1.30d190c8864a5p+0, 0x1.25e227b0b8eap+0, 0x1.1bb4a4a1a343fp+0, 0x1.12358f08ae5bap+0,
    0x1.0953f419900a7p+0, 0x1p+0, 0x1.e608cfd9a47acp-1, 0x1.ca4b31f026aap-1,
    0x1.b2036576afce6p-1, 0x1.9c2d163a1aa2dp-1, 0x1.886e6037841edp-1, 0x1.767dcf5534862p-1,
  };

  /** Logarithms of the same points. */
  private static final double[] LOG_LOGARITHMS = {
    -0x1.57bf7808caadep-2, -0x1.2bef0a7c06ddbp-2, -0x1.01eae7f513a67p-2, -0x1.b31d8a68224e9p-3,
    -0x1.6574f0ac07758p-3, -0x1.1aa2bc79c81p-3, -0x1.a4e76ce8c0e5ep-4, -0x1.1973c5a611cccp-4,
    -0x1.252f438e10c1ep-5, 0, 0x1.aa5aa5df25984p-5, 0x1.c5e53aa362eb4p-4,
    0x1.526e57720db08p-3, 0x1.bc2860d22477p-3, 0x1.1058bc8a07ee1p-2, 0x1.4043057b6ee09p-2,
  };

  /** log(1 + r) = r + L2 r^2 + L3 r^3 + L4 r^4. */
  private static final double L2 = -0x1.ffffef20a4123p-2;

  private static final double L3 = 0x1.5575b0be00b6ap-2;
  private static final double L4 = -0x1.00ea348b88334p-2;

  /** The exponential knows 2^(i/32). */
  private static final int EXP_STEPS = 32;

  private static final double STEPS_PER_E = 0x1.71547652b82fep+0 * EXP_STEPS;

  /** 2^(r/32) = 1 + E1 r + E2 r^2 + E3 r^3. */
  private static final double E1 = 0x1.62e42ff0c52d6p-1 / EXP_STEPS;

  private static final double E2 = 0x1.ebfce50fac4f3p-3 / EXP_STEPS / EXP_STEPS;
  private static final double E3 = 0x1.c6af84b912394p-5 / EXP_STEPS / EXP_STEPS / EXP_STEPS;

  /** Adding and subtracting it rounds a double to the nearest integer. */
  private static final double ROUNDER = 0x1.8p+52;

  /** The bits of 2^(i/32), rounded correctly. */
  private static final long[] EXP_BITS = {
    0x3ff0000000000000L, 0x3ff059b0d3158574L, 0x3ff0b5586cf9890fL, 0x3ff11301d0125b51L,
    0x3ff172b83c7d517bL, 0x3ff1d4873168b9aaL, 0x3ff2387a6e756238L, 0x3ff29e9df51fdee1L,
    0x3ff306fe0a31b715L, 0x3ff371a7373aa9cbL, 0x3ff3dea64c123422L, 0x3ff44e086061892dL,
    0x3ff4bfdad5362a27L, 0x3ff5342b569d4f82L, 0x3ff5ab07dd485429L, 0x3ff6247eb03a5585L,
    0x3ff6a09e667f3bcdL, 0x3ff71f75e8ec5f74L, 0x3ff7a11473eb0187L, 0x3ff82589994cce13L,
    0x3ff8ace5422aa0dbL, 0x3ff93737b0cdc5e5L, 0x3ff9c49182a3f090L, 0x3ffa5503b23e255dL,
    0x3ffae89f995ad3adL, 0x3ffb7f76f2fb5e47L, 0x3ffc199bdd85529cL, 0x3ffcb720dcef9069L,
    0x3ffd5818dcfba487L, 0x3ffdfc97337b9b5fL, 0x3ffea4afa2a490daL, 0x3fff50765b6e4540L,
  };

  private FloatMath() {}

  /** Natural logarithm; negative infinity at 0, not a number below. */
  public static float log(float x) {
    int bits = Float.floatToRawIntBits(x);
    if (x == 1 || x == Float.POSITIVE_INFINITY) {
      return x == 1 ? 0 : x;
    }
    if (bits < 0x00800000 || Float.isNaN(x)) {
      if (x == 0) {
        return Float.NEGATIVE_INFINITY;
      }
      if (!(x > 0)) {
        return Float.NaN;
      }
      bits = Float.floatToRawIntBits(x * 0x1p23f) - (23 << 23);
    }
    int distance = bits - LOG_ORIGIN;
    int interval = (distance >> 19) & 15;
    int exponent = distance >> 23;
    double mantissa = Float.intBitsToFloat(bits - (distance & 0xff800000));
    double r = mantissa * LOG_RECIPROCALS[interval] - 1;
    double base = LOG_LOGARITHMS[interval] + exponent * LN2;
    double square = r * r;
    double tail = L4 * square + (L3 * r + L2);
    return (float) (tail * square + (base + r));
  }

  /** e to the power of x. */
  public static float exp(float x) {
    if (Float.isNaN(x) || x > 0x1.62e42ep6f) {
      return Float.isNaN(x) ? x : Float.POSITIVE_INFINITY;
    }
    if (x < -0x1.9fe368p6f) {
      return 0;
    }
    double steps = STEPS_PER_E * x;
    double rounded = steps + ROUNDER;
    long whole = Double.doubleToRawLongBits(rounded);
    double r = steps - (rounded - ROUNDER);
    int index = (int) whole & (EXP_STEPS - 1);
    long octaves = (whole - index) << 47;
    double scale = Double.longBitsToDouble(EXP_BITS[index] + octaves);
    double high = E3 * r + E2;
    double low = E1 * r + 1;
    return (float) ((high * (r * r) + low) * scale);
  }

  private static final float PI = 0x1.921fb4p1f;
  private static final float HALF_PI_HIGH = 0x1.921fb4p0f;
  private static final float HALF_PI_LOW = 0x1.4442dp-24f;

  /** Arc cosine in radians; not a number outside [-1, 1]. */
  public static float acos(float x) {
    float size = Math.abs(x);
    if (!(size < 1)) {
      return size == 1 ? (x > 0 ? 0 : PI + 2 * HALF_PI_LOW) : Float.NaN;
    }
    if (size < 0.5f) {
      return size <= 0x1p-57f
          ? HALF_PI_HIGH + HALF_PI_LOW
          : HALF_PI_HIGH - (x - (HALF_PI_LOW - x * ratio(x * x)));
    }
    float z = (1 - size) * 0.5f;
    float root = (float) Math.sqrt(z);
    if (x < 0) {
      return PI - 2 * (root + (ratio(z) * root - HALF_PI_LOW));
    }
    float high = Float.intBitsToFloat(Float.floatToRawIntBits(root) & 0xfffff000);
    float low = (z - high * high) / (root + high);
    return 2 * (high + (ratio(z) * root + low));
  }

  /** Numerator over z and denominator of the rational approximation, lowest power first. */
  private static final float[] ABOVE = {
    0x1.555556p-3f, -0x1.4d612p-2f, 0x1.9c155p-3f, -0x1.48228cp-5f, 0x1.9efe08p-11f, 0x1.23de1p-15f
  };

  private static final float[] BELOW = {
    1, -0x1.33a272p1f, 0x1.02ae5ap1f, -0x1.6066c2p-1f, 0x1.3b8c5cp-4f
  };

  /** (asin(sqrt z) - sqrt z) / sqrt z for z up to 1/4. */
  private static float ratio(float z) {
    return z * polynomial(ABOVE, z) / polynomial(BELOW, z);
  }

  private static float polynomial(float[] coefficients, float z) {
    float sum = coefficients[coefficients.length - 1];
    for (int k = coefficients.length - 2; k >= 0; k--) {
      sum = coefficients[k] + z * sum;
    }
    return sum;
  }
}
