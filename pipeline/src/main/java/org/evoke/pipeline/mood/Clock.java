/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.mood;

import java.util.Locale;

/** Times as an editor reads them. */
public final class Clock {
  private Clock() {}

  /** Minutes and seconds, with hours from one hour on: {@code 0:07}, {@code 1:02:03}. */
  public static String text(double seconds) {
    long whole = (long) Math.floor(seconds + 1e-9);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }

  /** A length of time: tenths of a second below one minute, else as {@link #text}. */
  public static String length(double seconds) {
    return seconds < 59.95 ? String.format(Locale.ROOT, "%.1f s", seconds) : text(seconds);
  }
}
