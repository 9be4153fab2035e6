/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.functionals;

import java.util.Arrays;

/**
 * Slopes per second between extrema and a last one after them: it enters the mean and the counts,
 * but not the sum of squared deviations.
 */
final class Slopes {
  private float[] slopes = new float[64];
  private int listed;
  private int count;
  private float sum;

  void clear() {
    listed = 0;
    count = 0;
    sum = 0;
  }

  void add(float slope) {
    if (listed == slopes.length) {
      slopes = Arrays.copyOf(slopes, 2 * listed);
    }
    slopes[listed++] = slope;
    sum += slope;
    count++;
  }

  void addEnd(float slope, boolean counts) {
    if (counts) {
      sum += slope;
      count++;
    }
  }

  /** 0 without slopes. */
  float mean() {
    return count > 1 ? sum / count : sum;
  }

  float standardDeviation() {
    float mean = mean();
    float squares = 0;
    for (int i = 0; i < listed; i++) {
      float d = slopes[i] - mean;
      squares += d * d;
    }
    return (float) Math.sqrt(count > 1 ? squares / count : squares);
  }
}
