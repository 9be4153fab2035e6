/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.functionals;

/** Shares of time: how long a contour is above a level, rises, or bends to the left. */
final class Shares {
  private Shares() {}

  /** Share of samples above a level between the minimum (0) and the maximum (1). */
  static float above(Contour contour, float level) {
    float threshold = level * contour.range() + contour.min();
    float[] x = contour.values();
    int n = contour.length();
    int count = 0;
    for (int i = 0; i < n; i++) {
      count += x[i] <= threshold ? 1 : 0;
    }
    return (float) (n - count) / n;
  }

  /** Share of steps that go up; 0 for a single sample. */
  static float rising(Contour contour) {
    float[] x = contour.values();
    int n = contour.length();
    int count = 0;
    for (int i = 1; i < n; i++) {
      count += x[i - 1] < x[i] ? 1 : 0;
    }
    return n <= 1 ? 0 : (float) count / (n - 1);
  }

  /**
   * Share of pairs of steps of which the second is the larger; 0 for two samples, and -0 for one,
   * because the reference divides by -1 there.
   */
  static float leftCurved(Contour contour) {
    float[] x = contour.values();
    int n = contour.length();
    int count = 0;
    for (int i = 2; i < n; i++) {
      count += x[i - 1] - x[i - 2] < x[i] - x[i - 1] ? 1 : 0;
    }
    return n == 2 ? 0 : (float) count / (n - 2);
  }

  /** Number of times that a contour turns positive after its first sample. */
  static float onsets(Contour contour) {
    float[] x = contour.values();
    int count = 0;
    for (int i = 1; i < contour.length(); i++) {
      count += x[i] > 0 && !(x[i - 1] > 0) ? 1 : 0;
    }
    return count;
  }
}
