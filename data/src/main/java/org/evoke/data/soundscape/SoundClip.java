/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.soundscape;

import org.evoke.core.InputException;

/**
 * A short recording of one kind of sound.
 *
 * <p>Not copied: whoever makes a clip hands its samples over, and nobody changes them afterwards.
 *
 * @param id such as a file name, unique among the clips of a soundscape
 * @param label what it is
 * @param samples mono, nominally -1 to 1, at least one
 */
public record SoundClip(String id, String label, float[] samples) {
  public SoundClip {
    if (samples.length == 0) {
      throw new InputException("clip " + id + " is empty, needs at least one sample");
    }
    for (int i = 0; i < samples.length; i++) {
      if (!Float.isFinite(samples[i])) {
        throw new InputException(
            "clip " + id + ": sample " + i + " is " + samples[i] + ", must be a finite number");
      }
    }
  }
}
