/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.detector;

import java.util.Arrays;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;

/**
 * A piece of sound and when the event is heard in it.
 *
 * @param rows (T, bands) log-mel energies, T at least 1
 * @param frames length T, 1 where the event is heard, else 0
 */
public record LabelledSound(Tensor rows, float[] frames) {
  public LabelledSound {
    int[] shape = rows.shape();
    if (shape.length != 2 || shape[0] < 1 || shape[0] != frames.length) {
      throw new InputException(
          "labelled sound has energies "
              + Arrays.toString(shape)
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
    int bands = rows.shape()[1];
    float[] values = Arrays.copyOfRange(rows.values(), from * bands, to * bands);
    return new LabelledSound(
        new Tensor(new int[] {to - from, bands}, values), Arrays.copyOfRange(frames, from, to));
  }
}
