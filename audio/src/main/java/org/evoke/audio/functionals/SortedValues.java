/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.functionals;

import java.util.Arrays;

/** The samples in ascending order, for percentiles. */
final class SortedValues extends Analysis {
  /** From this length on a radix sort is faster. */
  private static final int LONG = 500;

  private final RadixSort radix = new RadixSort();
  private float[] values = new float[0];
  private int length;

  @Override
  void compute(Contour contour) {
    length = contour.length();
    if (values.length < length) {
      values = new float[Math.max(length, 64)];
    }
    System.arraycopy(contour.values(), 0, values, 0, length);
    if (length < LONG) {
      Arrays.sort(values, 0, length);
    } else {
      radix.sort(values, length);
    }
  }

  /**
   * The percentile, interpolated between neighbours with float32 weights.
   *
   * @param share from 0 to 1
   */
  float percentile(double share) {
    double position = share * (length - 1);
    int below = (int) Math.floor(position);
    int above = (int) Math.ceil(position);
    if (below == above) {
      return values[below];
    }
    return values[below] * (float) (above - position) + values[above] * (float) (position - below);
  }
}
