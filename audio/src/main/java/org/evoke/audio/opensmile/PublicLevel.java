/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import org.evoke.audio.descriptor.DescriptorLevel;
import org.evoke.audio.frame.Framing;

/**
 * A level of descriptors that users can ask for.
 *
 * @param level the level
 * @param firstFrame number of the frame whose time its first row carries
 * @param frameSeconds length of the longest frames that a row comes from
 */
record PublicLevel(DescriptorLevel level, int firstFrame, double frameSeconds) {
  /**
   * Time stamp of a row in seconds.
   *
   * @param stamp number of the frame whose time the row carries, as {@link
   *     org.evoke.audio.descriptor.DescriptorSink} gets it
   */
  double start(int stamp, int sampleRate) {
    return new Framing(sampleRate, frameSeconds).start(firstFrame + stamp);
  }
}
