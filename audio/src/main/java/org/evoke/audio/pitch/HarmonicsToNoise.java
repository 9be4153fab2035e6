/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.pitch;

import java.util.Arrays;

/**
 * Energy of the mean period against the energy of what differs from it, in decibels. Sums are
 * single precision. The mean is complete only for the periods that the block holds in full; the
 * rest of it stays an undivided sum, as in the reference.
 */
final class HarmonicsToNoise {
  private static final float LOWEST = -100;
  private static final int MARGIN = 3;

  private float[] mean = {};
  private int nominal;
  private int[] starts = new int[16];
  private int count;
  private int lastLength;

  /** Starts a frame whose nominal period has a number of samples. */
  void begin(int samples) {
    nominal = samples;
    if (mean.length <= samples) {
      mean = new float[2 * samples + 1];
    }
    Arrays.fill(mean, 0, samples + 1, 0);
    count = 0;
    lastLength = 0;
  }

  /** Adds a period to the mean. */
  void addPeriod(float[] block, int start) {
    addStart(start);
    for (int i = 0; i < nominal; i++) {
      mean[i] += block[start + i];
    }
  }

  /** Notes where a period starts. */
  void addStart(int start) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
    }
    starts[count++] = start;
  }

  /** Notes the length of the step taken last. */
  void lastLength(int samples) {
    lastLength = samples;
  }

  /**
   * The ratio for the frame.
   *
   * @param block samples of the frame
   * @param length number of samples
   * @param end where the last period ended
   * @return decibels, at least -100; 0 where no noise can be measured
   */
  float logRatio(float[] block, int length, int end) {
    int complete = Math.max(0, Math.min(nominal, length - end));
    for (int i = 0; i < complete; i++) {
      mean[i] = (mean[i] + block[end + i]) / count;
    }
    float signal = signal(complete);
    float noise = noise(block, lastLength == 0 ? 0 : end + lastLength);
    if (noise == 0) {
      return 0;
    }
    float ratio = signal / noise;
    return ratio == 0 ? LOWEST : Math.max((float) (20 * StrictMath.log10(ratio)), LOWEST);
  }

  private float signal(int complete) {
    float sum = 0;
    for (int i = MARGIN; i <= nominal - MARGIN && i < complete; i++) {
      sum += mean[i] * mean[i];
    }
    if (nominal - 4 > 0) {
      sum /= nominal - 4;
    }
    return (float) Math.sqrt(sum);
  }

  private float noise(float[] block, int end) {
    float sum = 0;
    int samples = 0;
    for (int p = 0; p < count; p++) {
      int start = starts[p];
      int next = p + 1 < count ? starts[p + 1] : end;
      int last = Math.min(next, start + nominal) - MARGIN;
      for (int j = start + 2; j <= last; j++) {
        float difference = block[j] - mean[j - start];
        sum += difference * difference;
        samples++;
      }
    }
    return samples == 0 ? 0 : (float) Math.sqrt(sum / samples);
  }
}
