/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.detector;

import java.util.Arrays;
import org.evoke.core.InputException;

/**
 * A piece of sound and when the event is heard in it.
 *
 * @param rows what is heard, T frames
 * @param frames length T, 1 where the event is heard, else 0
 */
public record LabelledSound(SoundRows rows, float[] frames) {
  public LabelledSound {
    if (rows.frames() != frames.length) {
      throw new InputException(
          "labelled sound has energies "
              + Arrays.toString(rows.energies().shape())
              + " and "
              + frames.length
              + " labels; must have one label for each of at least 1 frame");
    }
  }

  int length() {
    return frames.length;
  }

  boolean hasEvent() {
    for (float frame : frames) {
      if (frame > 0) {
        return true;
      }
    }
    return false;
  }

  /** Some frames of it. */
  LabelledSound part(int from, int to) {
    return new LabelledSound(rows.part(from, to), Arrays.copyOfRange(frames, from, to));
  }
}
