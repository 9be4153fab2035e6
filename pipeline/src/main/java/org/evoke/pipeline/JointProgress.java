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
  private final double[] heard;
  private final double pictureWeight;
  private double seen;
  private double reported;

  /**
   * Nothing done yet.
   *
   * @param duration duration of the file in seconds, if stated
   * @param soundPasses how often the sound is decoded
   * @param film whether there is a pass over the pictures
   */
  JointProgress(Progress progress, OptionalDouble duration, int soundPasses, boolean film) {
    this.progress = progress;
    this.duration = Math.max(0, duration.orElse(0));
    this.heard = new double[soundPasses];
    this.pictureWeight = film ? PICTURE_WEIGHT : 0;
  }

  synchronized void heard(int pass, double seconds) {
    heard[pass] = seconds;
    report();
  }

  synchronized void seen(double seconds) {
    seen = seconds;
    report();
  }

  private void report() {
    double done = pictureWeight * within(seen);
    for (double seconds : heard) {
      done += within(seconds);
    }
    double total = duration * (heard.length + pictureWeight);
    reported = Math.max(reported, done);
    progress.update(reported, total);
  }

  private double within(double seconds) {
    return duration > 0 ? Math.min(duration, seconds) : seconds;
  }
}
