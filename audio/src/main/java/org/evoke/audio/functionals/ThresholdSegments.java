/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.functionals;

/**
 * Segments between the moments at which the mean of the last three samples crosses 25 or 75 % of
 * the range. The first segment starts before the contour, the rest after the last crossing does not
 * count.
 */
final class ThresholdSegments extends Analysis {
  private static final int MEMORY = 3;

  private final SegmentLengths lengths = new SegmentLengths();

  SegmentLengths lengths() {
    return lengths;
  }

  @Override
  void compute(Contour contour) {
    lengths.clear();
    int n = contour.length();
    float low = contour.min() + 0.25f * contour.range();
    float high = contour.min() + 0.75f * contour.range();
    int shortest = Math.max(n / 100 - 1, 2);
    int last = -(shortest / 2);
    float[] x = contour.values();
    float sum = 0;
    float previous = 0;
    for (int i = 0; i < n; i++) {
      sum += x[i];
      if (i >= MEMORY) {
        sum -= x[i - MEMORY];
      }
      float average = sum / Math.min(i + 1, MEMORY);
      boolean crossing = crosses(previous, average, low) || crosses(previous, average, high);
      if (crossing && i - last > shortest) {
        lengths.add(i - last);
        last = i;
      }
      previous = average;
    }
  }

  private static boolean crosses(float from, float to, float threshold) {
    return (to > threshold && from <= threshold) || (to < threshold && from >= threshold);
  }
}
