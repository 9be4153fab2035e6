/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.functionals;

/**
 * Runs of samples that are not zero, such as voiced stretches of a pitch contour. A run counts from
 * three such samples on, tolerates single zeros inside, and its length is one less than its number
 * of frames.
 */
final class NonZeroSegments extends Analysis {
  private static final int PAUSE = 0;
  private static final int COLLECTING = 1;
  private static final int INSIDE = 2;
  private static final int FRAMES_TO_START = 3;
  private static final int ZEROS_TO_END = 2;

  private final SegmentLengths lengths = new SegmentLengths();
  private int state;
  private int start;
  private int frames;
  private int zeros;

  SegmentLengths lengths() {
    return lengths;
  }

  @Override
  void compute(Contour contour) {
    lengths.clear();
    state = PAUSE;
    start = 0;
    frames = 0;
    zeros = 0;
    float[] x = contour.values();
    int n = contour.length();
    for (int i = 0; i < n; i++) {
      if (x[i] != 0) {
        nonZero(i);
      } else {
        zero(i);
      }
    }
    if (state == INSIDE) {
      lengths.add(n - (zeros + 1) - start);
    }
  }

  private void nonZero(int i) {
    switch (state) {
      case PAUSE -> {
        frames++;
        start = i;
        state = COLLECTING;
      }
      case COLLECTING -> {
        zeros = 0;
        frames++;
        if (frames >= FRAMES_TO_START) {
          frames = 0;
          state = INSIDE;
        }
      }
      default -> zeros = 0;
    }
  }

  private void zero(int i) {
    if (state == PAUSE) {
      return;
    }
    if (state == INSIDE) {
      frames = 0;
    }
    zeros++;
    if (zeros >= ZEROS_TO_END) {
      if (state == INSIDE) {
        lengths.add(i - zeros - start);
      }
      state = PAUSE;
      frames = 0;
      zeros = 0;
    }
  }
}
