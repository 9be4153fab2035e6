/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.Arrays;

/**
 * Multi-channel sound, or a block of a longer one.
 *
 * <p>Not copied: whoever makes a signal hands its arrays over, and nobody changes them afterwards.
 *
 * @param samples channels x samples, nominally in [-1, 1]; all channels are equally long
 * @param sampleRate samples per second, positive
 * @param format how the samples were stored
 */
public record Signal(float[][] samples, int sampleRate, SampleFormat format) {
  public Signal {
    if (sampleRate <= 0) {
      throw new InputException("sample rate is " + sampleRate + " Hz, must be positive");
    }
    if (samples.length == 0) {
      throw new InputException("signal has no channel, needs at least 1");
    }
    for (float[] channel : samples) {
      if (channel.length != samples[0].length) {
        throw new InputException(
            "channels differ in length: " + samples[0].length + " and " + channel.length);
      }
    }
  }

  /** A mono signal of floating point samples. */
  public static Signal mono(float[] samples, int sampleRate) {
    return new Signal(new float[][] {samples}, sampleRate, SampleFormat.FLOAT);
  }

  /** Number of channels. */
  public int channels() {
    return samples.length;
  }

  /** Samples per channel. */
  public int length() {
    return samples[0].length;
  }

  /** Duration in seconds. */
  public double seconds() {
    return (double) length() / sampleRate;
  }

  /** The part from sample {@code from} (inclusive) to {@code to} (exclusive), copied. */
  public Signal slice(int from, int to) {
    float[][] part = new float[channels()][];
    for (int c = 0; c < part.length; c++) {
      part[c] = Arrays.copyOfRange(samples[c], from, to);
    }
    return new Signal(part, sampleRate, format);
  }
}
