/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.chart;

import java.util.Locale;
import org.evoke.core.Scale;
import org.evoke.core.Timeline.Track;
import org.evoke.pipeline.drawing.Ink;

/** Names, numbers and inks of curves as charts and reports show them. */
public final class Labels {
  private Labels() {}

  /** A track's name at the beginning of a sentence. */
  public static String of(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('_', ' ');
  }

  /** What happens in an event. */
  public static String event(String label) {
    return label.isEmpty() ? "without a name" : label;
  }

  /** With as few decimals as it needs, two at most. */
  public static String number(double value) {
    String text = Numbers.text(value, 2);
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }

  /** The ink of a track, by its scale. */
  public static Ink ink(Track track) {
    String name = track.scale().name();
    if (name.equals(Scale.VALENCE.name())) {
      return Ink.VALENCE;
    }
    return name.equals(Scale.AROUSAL.name()) ? Ink.AROUSAL : Ink.OTHER;
  }

  /** Whether a track is loudness. */
  public static boolean isLoudness(Track track) {
    return track.scale().name().equals(Scale.LOUDNESS.name());
  }

  /** Whether a track is valence or arousal. */
  public static boolean isOfPlane(Track track) {
    return !ink(track).equals(Ink.OTHER);
  }
}
