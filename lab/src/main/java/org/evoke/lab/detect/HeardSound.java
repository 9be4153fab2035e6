/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import org.evoke.audio.logmel.FrameLogMel;
import org.evoke.core.Tensor;
import org.evoke.nn.detector.LabelledSound;
import org.evoke.score.event.Event;

/**
 * The energies of a sound and its labels.
 *
 * @param sound whose energies
 * @param rows (T, bands)
 * @param seconds length of the sound
 */
record HeardSound(DetectorSound sound, Tensor rows, double seconds) {
  static HeardSound of(DetectorSound sound, FrameLogMel mel) {
    float[] samples = sound.samples().make();
    return new HeardSound(sound, mel.of(samples), (double) samples.length / mel.rate());
  }

  /** With labels: a frame has the event that is heard for at least half of its hop. */
  LabelledSound labelled(double hop) {
    float[] frames = new float[rows.shape()[0]];
    for (Event event : sound.truth()) {
      for (int frame = 0; frame < frames.length; frame++) {
        double from = Math.max(event.onset(), frame * hop);
        double to = Math.min(event.offset(), (frame + 1) * hop);
        if (to - from >= hop / 2) {
          frames[frame] = 1;
        }
      }
    }
    return new LabelledSound(rows, frames);
  }
}
