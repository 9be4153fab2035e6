/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.spectrum;

/** Window functions, computed in double precision and rounded; neither is normalised. */
public final class Window {
  private Window() {}

  /** Hamming window of {@code length} points: 0.54 - 0.46 cos(2 pi i / (length - 1)). */
  public static float[] hamming(int length) {
    float[] window = new float[length];
    for (int i = 0; i < length; i++) {
      window[i] = (float) (0.54 - 0.46 * StrictMath.cos(2 * Math.PI * i / (length - 1.0)));
    }
    return window;
  }

  /**
   * Gaussian window.
   *
   * @param length number of points
   * @param sigma standard deviation relative to half the length
   */
  public static float[] gauss(int length, double sigma) {
    float[] window = new float[length];
    double half = (length - 1) / 2.0;
    for (int i = 0; i < length; i++) {
      double x = (i - half) / (sigma * half);
      window[i] = (float) StrictMath.exp(-0.5 * (x * x));
    }
    return window;
  }
}
