/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.prediction;

import java.util.Arrays;
import org.evoke.audio.floatmath.FloatMath;

/**
 * Line spectral frequencies of a prediction filter of order 8: the filter is split into its
 * symmetric and antisymmetric parts, whose roots on the unit circle alternate; both are written as
 * Chebyshev series in x = cos w, and the roots are searched from x = 1 down (Kabal and
 * Ramachandran, "The computation of line spectral frequencies using Chebyshev polynomials", IEEE
 * TASSP 34, 1986). Everything float32.
 *
 * <p>A workspace for one thread.
 */
public final class LineSpectralPairs {
  /** Order of the prediction filter and number of frequencies. */
  public static final int ORDER = 8;

  private static final int HALF = ORDER / 2;
  private static final float COARSE_STEP = 0.2f;
  private static final float FINE_STEP = 0.05f;
  private static final float FLAT = 0.2f;
  private static final int BISECTIONS = 11;

  private final float[] symmetric = new float[HALF + 1];
  private final float[] antisymmetric = new float[HALF + 1];
  private float left;
  private float right;

  /**
   * Finds the frequencies.
   *
   * @param a coefficients of {@code 1 + sum a[i] z^-(i+1)}, length 8
   * @param frequencies receives 8 ascending radians from index {@code at} on; those that are not
   *     found are 0 and stand at the end
   */
  public void find(float[] a, float[] frequencies, int at) {
    split(a);
    if (search(COARSE_STEP, frequencies, at) < ORDER) {
      search(FINE_STEP, frequencies, at);
    }
  }

  private void split(float[] a) {
    symmetric[0] = 1;
    antisymmetric[0] = 1;
    for (int i = 0; i < HALF; i++) {
      symmetric[i + 1] = (a[i] + a[ORDER - 1 - i]) - symmetric[i];
      antisymmetric[i + 1] = (a[i] - a[ORDER - 1 - i]) + antisymmetric[i];
    }
    for (int i = 0; i < HALF; i++) {
      symmetric[i] *= 2;
      antisymmetric[i] *= 2;
    }
  }

  private int search(float step, float[] frequencies, int at) {
    Arrays.fill(frequencies, at, at + ORDER, 0);
    left = 1;
    right = 0;
    int found = 0;
    for (int j = 0; j < ORDER; j++) {
      float[] series = j % 2 == 0 ? symmetric : antisymmetric;
      if (advanceToRoot(series, step)) {
        frequencies[at + found++] = FloatMath.acos(Math.max(-1, Math.min(1, left)));
      }
    }
    return found;
  }

  /** Moves {@code left} onto the next root; false when there is none down to -1. */
  private boolean advanceToRoot(float[] series, float step) {
    float leftValue = evaluate(series, left);
    while (right >= -1) {
      float width = step * (1 - (0.9f * left) * left);
      if (Math.abs(leftValue) < FLAT) {
        width *= 0.5f;
      }
      right = left - width;
      float rightValue = evaluate(series, right);
      if (rightValue * leftValue < 0) {
        left = bisect(series, leftValue);
        return true;
      }
      left = right;
      leftValue = rightValue;
    }
    return false;
  }

  /** A product of exactly zero counts as no change of sign, as it does in the reference. */
  private float bisect(float[] series, float leftValue) {
    float low = right;
    float high = left;
    float highValue = leftValue;
    float middle = high;
    for (int i = 0; i < BISECTIONS; i++) {
      middle = 0.5f * (high + low);
      float middleValue = evaluate(series, middle);
      if (middleValue * highValue < 0) {
        low = middle;
      } else {
        high = middle;
        highValue = middleValue;
      }
    }
    right = low;
    return middle;
  }

  /** Clenshaw's recurrence. */
  private static float evaluate(float[] c, float x) {
    float x2 = 2 * x;
    float b0 = 0;
    float b1 = 0;
    for (int k = 0; k < HALF; k++) {
      float next = (x2 * b0 - b1) + c[k];
      b1 = b0;
      b0 = next;
    }
    return (-b1 + (0.5f * x2) * b0) + c[HALF];
  }
}
