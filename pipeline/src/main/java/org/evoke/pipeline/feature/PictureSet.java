/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import org.evoke.core.FrameStream;
import org.evoke.core.MediaInfo;
import org.evoke.media.Size;

/** A feature set that is made from the pictures of a film, so many a second. */
public interface PictureSet extends ExtractableSet {
  /**
   * Pictures a second.
   *
   * @param seconds length that the file states; infinite where it states none
   */
  double rate(double seconds);

  /** Whether it wants every picture instead of so many a second. */
  default boolean wantsAll() {
    return false;
  }

  /** How large it wants the pictures of a film. */
  Size size(MediaInfo.Video film);

  /**
   * Reads pictures to their end and hands over the rows; picture k is the one on screen at {@code k
   * / rate}.
   *
   * @param seconds length that the file states; infinite where it states none
   */
  void run(FrameStream film, double seconds, TrackSink tracks);
}
