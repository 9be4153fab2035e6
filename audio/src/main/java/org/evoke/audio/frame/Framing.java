/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.frame;

import org.evoke.core.InputException;

/**
 * How a sound is cut into frames: frame k covers the samples k hop .. k hop + length - 1, without
 * centring and padding; an incomplete last frame is dropped.
 *
 * @param sampleRate samples per second, {@link #LOWEST_RATE} to {@link #HIGHEST_RATE}
 * @param seconds nominal length of a frame
 */
public record Framing(int sampleRate, double seconds) {
  /** Lowest sample rate in hertz that the descriptors are defined for. */
  public static final int LOWEST_RATE = 8000;

  /** Highest sample rate in hertz that the descriptors are defined for. */
  public static final int HIGHEST_RATE = 192000;

  /** Nominal distance of frames in seconds; also the period that later stages assume. */
  public static final double HOP_SECONDS = 0.010;

  public Framing {
    if (sampleRate < LOWEST_RATE || sampleRate > HIGHEST_RATE) {
      throw new InputException(
          "sample rate is "
              + sampleRate
              + " Hz, must be "
              + LOWEST_RATE
              + " to "
              + HIGHEST_RATE
              + " Hz; resample the sound first");
    }
  }

  /** Sampling period in seconds. */
  public double period() {
    return 1.0 / sampleRate;
  }

  /** Samples of a frame. */
  public int length() {
    return (int) Math.round(seconds / period());
  }

  /** Samples from one frame to the next. */
  public int hop() {
    return (int) Math.round(HOP_SECONDS / period());
  }

  /** Length of the transform: the next power of two. */
  public int transformLength() {
    return Integer.highestOneBit(length() - 1) * 2;
  }

  /** Bins of the spectrum, from zero to half the sample rate. */
  public int bins() {
    return transformLength() / 2 + 1;
  }

  /**
   * Duration in seconds that the zero-padded frame stands for; its reciprocal is the bin spacing.
   */
  public double paddedSeconds() {
    return seconds * transformLength() / length();
  }

  /**
   * Distance of bins in hertz. Where {@code seconds * sampleRate} is no integer it differs slightly
   * from the sample rate over the transform length; the openSMILE sets are defined with this value.
   */
  public double binSpacing() {
    return 1 / paddedSeconds();
  }

  /**
   * Start of a frame in seconds; hops are whole samples, so at 22050 Hz frame 1 starts at 221 /
   * 22050 s.
   */
  public double start(int frame) {
    return (double) frame * hop() / sampleRate;
  }

  /** Complete frames in a sound of {@code samples} samples. */
  public int frames(long samples) {
    return samples < length() ? 0 : (int) ((samples - length()) / hop() + 1);
  }
}
