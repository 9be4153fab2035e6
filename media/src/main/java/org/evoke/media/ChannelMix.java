/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

/** What becomes of the channels of a file. */
public enum ChannelMix {
  /** All channels, in their stored order. */
  AS_STORED,
  /**
   * One channel, the weighted mean of all: front channels weigh 1, centre, side and back channels
   * {@code sqrt(1/2)} of what they would have in a stereo mix (ITU-R BS.775), the low-frequency
   * channel 0. Stereo becomes exactly (left + right) / 2.
   */
  MONO,
  /**
   * Two channels: front left and right, with centre, side and back channels at {@code sqrt(1/2)}
   * (ITU-R BS.775), scaled so that nothing clips. Mono is copied to both.
   */
  STEREO
}
