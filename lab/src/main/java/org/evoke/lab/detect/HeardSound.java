/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import org.evoke.nn.detector.LabelledSound;
import org.evoke.nn.detector.SoundRows;
import org.evoke.pipeline.event.DetectorEar;
import org.evoke.score.event.Event;

/**
 * What is heard of a sound, and its labels.
 *
 * @param sound that is heard
 * @param rows what is heard
 * @param seconds length of the sound
 */
record HeardSound(DetectorSound sound, SoundRows rows, double seconds) {
  static HeardSound of(DetectorSound sound, DetectorEar ear) {
    DetectorEar.Heard heard = ear.hear(sound.samples().make());
    return new HeardSound(sound, heard.rows(), heard.seconds());
  }

  /** With labels: a frame has the event that is heard for at least half of its hop. */
  LabelledSound labelled(double hop) {
    float[] frames = new float[rows.frames()];
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
