/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import org.evoke.core.SignalStream;
import org.evoke.media.AudioRequest;

/** A feature set that is made from sound. */
public interface SoundSet extends ExtractableSet {
  /** How it wants the sound decoded. */
  AudioRequest sound();

  /** Whether it leaves low-frequency channels out, as prediction does. */
  default boolean onlyFullRange() {
    return false;
  }

  /**
   * Reads a sound to its end and hands over the rows.
   *
   * @param seconds length that the file states; infinite where it states none
   */
  void run(SignalStream sound, double seconds, TrackSink tracks);
}
