/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.sound;

/**
 * Compares the time stamps of frames with the samples that came before them, and says where silence
 * is missing.
 *
 * <p>Time stamps of many containers are rounded to milliseconds; sound that fits within the
 * tolerance is taken as continuous. A jump forwards becomes silence, so that later sound keeps its
 * time. A jump backwards, or one beyond the end that the file states, or one of more than an hour,
 * is a fault of the time stamps: the sound goes on without a gap, and later stamps are compared
 * with the new ones.
 */
final class Placement {
  /** Gaps up to this are left alone. */
  static final double TOLERANCE_SECONDS = 0.05;

  private static final double LONGEST_GAP_SECONDS = 3600;
  private static final double END_MARGIN_SECONDS = 1;

  private final double latest;
  private double expected;

  /**
   * Starts at the start of the file.
   *
   * @param origin time stamp in seconds that is the start of the file; NaN where it is that of the
   *     first frame
   * @param end time stamp in seconds at which the file ends; NaN if unknown
   */
  Placement(double origin, double end) {
    expected = origin;
    latest = end + END_MARGIN_SECONDS;
  }

  /**
   * Samples of silence that belong before a frame.
   *
   * @param seconds time stamp of the frame; NaN if unknown
   * @param length samples of the frame
   * @param rate samples per second
   */
  long silenceBefore(double seconds, int length, int rate) {
    long silence = 0;
    if (Double.isNaN(expected)) {
      expected = seconds;
    }
    if (Math.abs(seconds - expected) > TOLERANCE_SECONDS) {
      if (seconds > expected && plausible(seconds)) {
        silence = Math.round((seconds - expected) * rate);
        expected += (double) silence / rate;
      } else {
        expected = seconds;
      }
    }
    expected += (double) length / rate;
    return silence;
  }

  private boolean plausible(double seconds) {
    return seconds - expected <= LONGEST_GAP_SECONDS && (Double.isNaN(latest) || seconds <= latest);
  }
}
