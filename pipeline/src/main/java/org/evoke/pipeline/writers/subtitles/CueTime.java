/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.subtitles;

import java.util.Locale;

/** Times of cues. */
final class CueTime {
  private CueTime() {}

  /** Hours (two digits or more), minutes, seconds and thousandths behind a mark. */
  static String text(long ms, char mark) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d%c%03d",
        ms / 3_600_000,
        ms / 60_000 % 60,
        ms / 1000 % 60,
        mark,
        ms % 1000);
  }
}
