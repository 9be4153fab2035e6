/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.util.Optional;
import org.evoke.audio.opensmile.Windowing;
import org.evoke.core.SignalStream;
import org.evoke.core.UsageException;
import org.evoke.media.AudioRequest;

/** A feature set that is made from sound. */
interface SoundSet {
  /** The group of a track that is the only one of its set. */
  String ONLY = "";

  /** Its name. */
  String name();

  /** How it wants the sound decoded. */
  AudioRequest request();

  /** Whether it leaves low-frequency channels out, as prediction does. */
  default boolean onlyFullRange() {
    return false;
  }

  /**
   * What to do with a sound.
   *
   * @throws UsageException when the set has no such level or no windows
   */
  Task task(Level level, Optional<Windowing> windowing);

  /** Makes tracks of a sound. */
  @FunctionalInterface
  interface Task {
    /** Reads the sound to its end and hands over the rows. */
    void run(SignalStream sound, TrackSink tracks);
  }
}
