/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import java.util.List;
import org.evoke.core.Signal;
import org.evoke.testkit.GoldenTable;
import org.evoke.testkit.SharedData;
import org.evoke.testkit.WavFile;

/** The reference recordings and what the reference program computed from them. */
final class Recordings {
  static final List<String> ALL =
      List.of(
          "speech_male",
          "speech_male2",
          "speech_female",
          "speech_8k",
          "speech_22k05",
          "music_44k_stereo",
          "tone_vibrato",
          "chirp",
          "white_noise",
          "am_noise",
          "clicks",
          "short_tone",
          "silence");

  private Recordings() {}

  static Signal sound(String recording) {
    return WavFile.read(SharedData.require("opensmile/audio/" + recording + ".wav"));
  }

  /** A table of rows over time. */
  static GoldenTable table(String recording, String name) {
    return GoldenTable.read(
        SharedData.require("opensmile/golden/" + recording + "/" + name + ".csv.gz"));
  }

  /** The functionals of a whole recording in the order of the set. */
  static float[] functionals(String recording, String set) {
    GoldenTable table =
        GoldenTable.read(
            SharedData.require("opensmile/golden/" + recording + "/" + set + "_functionals.csv"));
    float[] values = new float[table.rows().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = table.rows()[i][0];
    }
    return values;
  }
}
