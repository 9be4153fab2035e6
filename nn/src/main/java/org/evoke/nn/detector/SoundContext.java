/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.detector;

import org.evoke.core.InputException;
import org.evoke.core.Tensor;

/**
 * What is known of a sound besides its energies, in steps that are longer or shorter than frames: a
 * frame has what lies between the middles of the steps around its own middle.
 *
 * @param rows (steps, width)
 * @param stepFrames frames of a step, above 0
 * @param firstFrame frame of the sound that is counted as frame 0
 */
public record SoundContext(Tensor rows, double stepFrames, int firstFrame) {
  /** Nothing is known. */
  public static final SoundContext NONE =
      new SoundContext(new Tensor(new int[] {0, 0}, new float[0]), 1, 0);

  public SoundContext {
    if (rows.shape().length != 2 || !(stepFrames > 0) || firstFrame < 0) {
      throw new InputException(
          "context of "
              + rows.shape().length
              + " axes, "
              + stepFrames
              + " frames a step, from frame "
              + firstFrame
              + "; must be 2 axes, above 0 and at least 0");
    }
    if (rows.shape()[1] > 0 && rows.shape()[0] < 1) {
      throw new InputException("context has no step, must have at least 1");
    }
  }

  /** Numbers of a step. */
  public int width() {
    return rows.shape()[1];
  }

  /** The context of the frames from this one on. */
  SoundContext from(int frame) {
    return new SoundContext(rows, stepFrames, firstFrame + frame);
  }

  /** The same with other numbers. */
  SoundContext with(Tensor others) {
    return new SoundContext(others, stepFrames, firstFrame);
  }

  /** The context of each of the first frames, one after the other. */
  void copy(int frames, float[] target, int at) {
    int width = width();
    int last = rows.shape()[0] - 1;
    float[] values = rows.values();
    for (int frame = 0; frame < frames; frame++) {
      double place = (firstFrame + frame + 0.5) / stepFrames - 0.5;
      double inside = Math.max(0, Math.min(last, place));
      int before = (int) inside;
      int after = Math.min(last, before + 1);
      float share = (float) (inside - before);
      for (int i = 0; i < width; i++) {
        float low = values[before * width + i];
        float high = values[after * width + i];
        target[at + frame * width + i] = low + share * (high - low);
      }
    }
  }
}
