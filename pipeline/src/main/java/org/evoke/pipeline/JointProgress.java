/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.OptionalDouble;
import org.evoke.core.Progress;

/** Adds up how far the passes over one file have come, each by its own thread. */
final class JointProgress {
  /** Decoding a second of pictures takes about as long as three of sound and its features. */
  private static final double PICTURE_WEIGHT = 3;

  private final Progress progress;
  private final double duration;
  private final double soundWeight;
  private final double pictureWeight;
  private double heard;
  private double seen;
  private double reported;

  /**
   * Nothing done yet.
   *
   * @param duration duration of the file in seconds, if stated
   * @param sound whether there is a pass over the sound
   * @param film whether there is a pass over the pictures
   */
  JointProgress(Progress progress, OptionalDouble duration, boolean sound, boolean film) {
    this.progress = progress;
    this.duration = Math.max(0, duration.orElse(0));
    this.soundWeight = sound ? 1 : 0;
    this.pictureWeight = film ? PICTURE_WEIGHT : 0;
  }

  synchronized void heard(double seconds) {
    heard = seconds;
    report();
  }

  synchronized void seen(double seconds) {
    seen = seconds;
    report();
  }

  private void report() {
    double done = soundWeight * within(heard) + pictureWeight * within(seen);
    double total = duration * (soundWeight + pictureWeight);
    reported = Math.max(reported, done);
    progress.update(reported, total);
  }

  private double within(double seconds) {
    return duration > 0 ? Math.min(duration, seconds) : seconds;
  }
}
