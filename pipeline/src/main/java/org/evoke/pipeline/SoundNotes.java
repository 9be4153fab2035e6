/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evoke.audio.loudness.LoudnessMeter;
import org.evoke.core.MediaInfo;
import org.evoke.pipeline.hearing.Heard;

/** What is odd about the sound of a file and weakens an answer. */
final class SoundNotes {
  private static final int FULL_BAND_RATE = 32000;
  private static final double MUCH_CLIPPING = 0.001;
  private static final double NOTABLE_SECONDS = 1;
  private static final double NOTABLE_SHARE = 0.02;

  private SoundNotes() {}

  /**
   * The notes, one sentence each.
   *
   * @param info of a file with sound
   * @param seconds duration of the timeline
   */
  static List<String> of(MediaInfo info, Heard heard, double seconds) {
    MediaInfo.Audio audio = info.audio().orElseThrow();
    List<String> notes = new ArrayList<>();
    double stated = info.seconds().orElse(seconds);
    if (stated - seconds > Math.max(NOTABLE_SECONDS, NOTABLE_SHARE * stated)) {
      notes.add(
          String.format(
              Locale.ROOT,
              "The file states a length of %.1f s and ends after %.1f s: it seems to be cut off.",
              stated,
              seconds));
    }
    if (heard.loudness().integrated() <= LoudnessMeter.FLOOR_LUFS) {
      notes.add("The file is silent, or nearly so: its values mean nothing.");
    }
    if (audio.sampleRate() < FULL_BAND_RATE) {
      notes.add(
          "The sound is stored at "
              + audio.sampleRate()
              + " Hz, so high frequencies are missing that the model has learned with.");
    }
    if (heard.clippedShare() > MUCH_CLIPPING) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%.1f %% of the samples are at full scale: the sound clips, which may read as more"
                  + " arousal.",
              100 * heard.clippedShare()));
    }
    if (audio.channels().stream().anyMatch(name -> name.startsWith("LFE"))) {
      notes.add("The low-frequency channel is left out for the model, as in a stereo mix.");
    }
    if (seconds - heard.seconds() > NOTABLE_SECONDS) {
      notes.add(
          String.format(
              Locale.ROOT,
              "The sound ends after %.1f s, the pictures after %.1f s: the last steps have no"
                  + " value.",
              heard.seconds(),
              seconds));
    }
    return notes;
  }
}
