/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import java.util.OptionalInt;
import org.evoke.core.UsageException;

/**
 * How the sound of a file is wanted.
 *
 * @param sampleRate samples per second, 1000 to 768000; empty for the stored rate
 * @param mix which channels
 */
public record AudioRequest(OptionalInt sampleRate, ChannelMix mix) {
  private static final int MIN_RATE = 1000;
  private static final int MAX_RATE = 768000;

  public AudioRequest {
    int rate = sampleRate.orElse(MIN_RATE);
    if (rate < MIN_RATE || rate > MAX_RATE) {
      throw new UsageException(
          "sample rate is " + rate + " Hz, must be " + MIN_RATE + " to " + MAX_RATE);
    }
  }

  /** Stored rate, stored channels. */
  public static AudioRequest asStored() {
    return new AudioRequest(OptionalInt.empty(), ChannelMix.AS_STORED);
  }

  /** One channel at a rate. */
  public static AudioRequest mono(int sampleRate) {
    return new AudioRequest(OptionalInt.of(sampleRate), ChannelMix.MONO);
  }

  /** Stored channels at a rate. */
  public static AudioRequest at(int sampleRate) {
    return new AudioRequest(OptionalInt.of(sampleRate), ChannelMix.AS_STORED);
  }
}
