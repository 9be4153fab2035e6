/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.soundscape;

import org.evoke.core.InputException;

/**
 * How soundscapes are put together.
 *
 * @param rate samples per second
 * @param seconds length of a soundscape
 * @param events how many target events, drawn uniformly
 * @param distractors how many other events, drawn uniformly
 * @param decibels level of each event above the background, drawn uniformly: mean square of the
 *     event over that of the whole background
 * @param trimDecibels an event is the part of its clip around the peak whose level is at most so
 *     far below the peak
 * @param gapSeconds shorter gaps within a clip are closed; events are at least so far apart
 */
public record SoundscapeRecipe(
    int rate,
    double seconds,
    Count events,
    Count distractors,
    Span decibels,
    double trimDecibels,
    double gapSeconds) {
  /** From a least to a most number, both included. */
  public record Count(int least, int most) {
    public Count {
      if (least < 0 || most < least || most > 1000) {
        throw new InputException(
            "numbers of events are " + least + " to " + most + ", must ascend from 0 to 1000");
      }
    }
  }

  /** From a low to a high level in decibels. */
  public record Span(double low, double high) {
    public Span {
      if (!(low <= high && low >= -100 && high <= 100)) {
        throw new InputException(
            "levels are " + low + " to " + high + " dB, must ascend from -100 to 100");
      }
    }
  }

  public SoundscapeRecipe {
    boolean positive = rate >= 1000 && rate <= 192000 && seconds > 0 && seconds <= 3600;
    if (!positive || !(trimDecibels > 0) || !(gapSeconds >= 0)) {
      throw new InputException(
          "soundscapes of "
              + seconds
              + " s at "
              + rate
              + " Hz, trimmed at "
              + trimDecibels
              + " dB, gaps "
              + gapSeconds
              + " s; must be up to 3600 s, 1000 to 192000 Hz, above 0 dB, 0 s or more");
    }
  }
}
