/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.frame;

/** Measures of the samples of a frame. */
public final class FrameMeasures {
  private FrameMeasures() {}

  /**
   * Root mean square of the first {@code length} samples: single-precision squares, double sum.
   *
   * @return not negative
   */
  public static float rms(float[] frame, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += frame[i] * frame[i];
    }
    return (float) Math.sqrt(sum / length);
  }

  /** Zero crossings per sample among the first {@code length} samples. */
  public static float zeroCrossingRate(float[] frame, int length) {
    int crossings = 0;
    for (int i = 1; i < length - 1; i++) {
      boolean through = frame[i] == 0 && frame[i - 1] * frame[i + 1] <= 0;
      if (through || frame[i - 1] * frame[i] < 0) {
        crossings++;
      }
    }
    return (float) ((double) crossings / length);
  }
}
