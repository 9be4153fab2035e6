/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.cognimuse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of events in tables: seconds, or {@code hh:mm:ss.mmm} as ELAN exports them. */
final class EventTime {
  private static final Pattern SECONDS =
      Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,4}):([0-5]?\\d):([0-5]?\\d(?:\\.\\d*)?)");

  private EventTime() {}

  /** In seconds; NaN where it is no time. */
  static double seconds(String cell) {
    if (SECONDS.matcher(cell).matches()) {
      return Double.parseDouble(cell);
    }
    Matcher clock = CLOCK.matcher(cell);
    return clock.matches()
        ? 3600.0 * Integer.parseInt(clock.group(1))
            + 60 * Integer.parseInt(clock.group(2))
            + Double.parseDouble(clock.group(3))
        : Double.NaN;
  }
}
