/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.sound;

import java.util.Arrays;

/** Samples that wait to become a block. */
public final class SampleBuffer {
  private float[][] samples;
  private int length;

  /** An empty buffer. */
  public SampleBuffer(int channels) {
    samples = new float[channels][0];
  }

  /** Samples per channel. */
  public int length() {
    return length;
  }

  /** Appends the first {@code count} samples of every channel. */
  public void append(float[][] more, int count) {
    reserve(count);
    for (int c = 0; c < samples.length; c++) {
      System.arraycopy(more[c], 0, samples[c], length, count);
    }
    length += count;
  }

  private void reserve(int count) {
    if (samples[0].length < length + count) {
      int capacity = Math.max(length + count, 2 * samples[0].length);
      for (int c = 0; c < samples.length; c++) {
        samples[c] = Arrays.copyOf(samples[c], capacity);
      }
    }
  }

  /** Takes everything out. */
  public float[][] take() {
    float[][] taken = new float[samples.length][];
    for (int c = 0; c < taken.length; c++) {
      taken[c] = Arrays.copyOf(samples[c], length);
    }
    length = 0;
    return taken;
  }
}
