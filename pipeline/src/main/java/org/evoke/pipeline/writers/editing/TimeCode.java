/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.editing;

import java.util.Locale;

/**
 * Time code after SMPTE ST 12-1. Non-drop time code counts every frame, and so runs slower than the
 * clock where the rate is no whole number. Drop-frame time code leaves out the first 2 numbers (at
 * 29.97 frames per second; 4 at 59.94) of every minute but each tenth, and keeps with the clock to
 * 0.1 s in a day.
 *
 * @param rate frames per second
 * @param drop whether numbers are left out; only at rates that can
 */
public record TimeCode(FrameRate rate, boolean drop) {
  private static final int MINUTES_PER_DAY = 24 * 60;

  public TimeCode {
    if (drop && !rate.canDrop()) {
      throw new IllegalArgumentException("no drop-frame time code at " + rate);
    }
  }

  private int dropped() {
    return drop ? rate.counted() / 15 : 0;
  }

  private long framesPerMinute() {
    return 60L * rate.counted() - dropped();
  }

  private long framesPerTenMinutes() {
    return 600L * rate.counted() - 9L * dropped();
  }

  /** The number of the frame that is called 01:00:00:00. */
  public long firstHour() {
    return 6 * framesPerTenMinutes();
  }

  /** Hours, minutes, seconds, frames of a frame counted from 0; after a day it begins again. */
  public String text(long frame) {
    long perTen = framesPerTenMinutes();
    long inDay = frame % (MINUTES_PER_DAY / 10 * perTen);
    long rest = inDay % perTen;
    // The first minute of ten is whole; each later one lacks its first numbers.
    long laterMinutes =
        rest < 60L * rate.counted() ? 0 : 1 + (rest - 60L * rate.counted()) / framesPerMinute();
    long number = inDay + dropped() * (9 * (inDay / perTen) + laterMinutes);
    long seconds = number / rate.counted();
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d%c%02d",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60,
        drop ? ';' : ':',
        number % rate.counted());
  }
}
