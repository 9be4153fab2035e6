/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.functionals;

/** A list of at most 100 segment lengths and its statistics, float32 throughout. */
final class SegmentLengths {
  static final int CAPACITY = 100;

  private final float[] lengths = new float[CAPACITY];
  private int count;

  void clear() {
    count = 0;
  }

  /** Records a length in frames; does nothing when the list is full. */
  void add(int frames) {
    if (count < CAPACITY) {
      lengths[count++] = frames;
    }
  }

  /** Mean in seconds; 0 without segments. */
  float mean() {
    return meanFrames() * Functional.FRAME_SECONDS;
  }

  private float meanFrames() {
    float sum = 0;
    for (int i = 0; i < count; i++) {
      sum += lengths[i];
    }
    return count > 1 ? sum / count : sum;
  }

  /** Longest in seconds; 0 without segments. */
  float max() {
    float max = count == 0 ? 0 : lengths[0];
    for (int i = 1; i < count; i++) {
      max = Math.max(max, lengths[i]);
    }
    return max * Functional.FRAME_SECONDS;
  }

  /** Shortest in seconds; 0 without segments. */
  float min() {
    float min = count == 0 ? 0 : lengths[0];
    for (int i = 1; i < count; i++) {
      min = Math.min(min, lengths[i]);
    }
    return min * Functional.FRAME_SECONDS;
  }

  /** Population standard deviation in seconds; 0 for less than two segments. */
  float standardDeviation() {
    if (count <= 1) {
      return 0;
    }
    float mean = meanFrames();
    float sum = 0;
    for (int i = 0; i < count; i++) {
      float d = lengths[i] - mean;
      sum += d * d;
    }
    return (float) Math.sqrt(sum / count) * Functional.FRAME_SECONDS;
  }
}
