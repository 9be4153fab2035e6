/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import java.util.Locale;
import org.evoke.audio.frame.Framing;
import org.evoke.core.UsageException;

/**
 * Windows over frames of descriptors.
 *
 * @param seconds length of a window, a positive number of frames of 10 ms after rounding
 * @param hopSeconds distance of windows, likewise
 */
public record Windowing(double seconds, double hopSeconds) {
  private static final double LONGEST_SECONDS = 1e6;

  public Windowing {
    check("window", seconds);
    check("hop", hopSeconds);
  }

  private static void check(String what, double seconds) {
    if (!(seconds <= LONGEST_SECONDS) || Math.round(seconds / Framing.HOP_SECONDS) < 1) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "%s is %s s, must be %s to %.0f s",
              what,
              seconds,
              Framing.HOP_SECONDS,
              LONGEST_SECONDS));
    }
  }

  /** Frames of a window. */
  int frames() {
    return (int) Math.round(seconds / Framing.HOP_SECONDS);
  }

  /** Frames from one window to the next. */
  int hopFrames() {
    return (int) Math.round(hopSeconds / Framing.HOP_SECONDS);
  }

  /** Start of a window in seconds. */
  public double start(long window) {
    return window * hopFrames() * Framing.HOP_SECONDS;
  }

  /** End of a window in seconds. */
  public double end(long window) {
    return (window * hopFrames() + frames()) * Framing.HOP_SECONDS;
  }
}
