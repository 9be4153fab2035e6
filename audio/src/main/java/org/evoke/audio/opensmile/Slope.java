/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

/**
 * Slope over five samples of a contour, with copies of the first and last sample beyond its ends:
 * as {@link org.evoke.audio.contour.Delta}, for a whole contour at once.
 */
final class Slope {
  private Slope() {}

  /** The first {@code count} samples of the slope; it has two more than the contour. */
  static float[] of(float[] contour, int count) {
    float[] slope = new float[count];
    int inner = Math.min(count, contour.length - 2);
    for (int k = 0; k < Math.min(2, count); k++) {
      slope[k] = clamped(contour, k);
    }
    for (int k = 2; k < inner; k++) {
      slope[k] = ((contour[k + 1] - contour[k - 1]) + 2 * (contour[k + 2] - contour[k - 2])) / 10;
    }
    for (int k = Math.max(2, inner); k < count; k++) {
      slope[k] = clamped(contour, k);
    }
    return slope;
  }

  private static float clamped(float[] x, int k) {
    return ((at(x, k + 1) - at(x, k - 1)) + 2 * (at(x, k + 2) - at(x, k - 2))) / 10;
  }

  private static float at(float[] x, int index) {
    return x[Math.max(0, Math.min(index, x.length - 1))];
  }
}
