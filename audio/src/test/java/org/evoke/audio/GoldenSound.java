/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.evoke.audio.frame.Framing;
import org.evoke.audio.frame.MonoMixer;
import org.evoke.core.Signal;
import org.evoke.testkit.GoldenTable;
import org.evoke.testkit.SharedData;
import org.evoke.testkit.WavFile;

/**
 * A recording with reference numbers for every stage of both openSMILE sets.
 *
 * @param name name of the recording
 * @param signal its samples
 * @param mono its samples averaged and scaled
 */
public record GoldenSound(String name, Signal signal, float[] mono) {
  /** All recordings. */
  public static final List<String> NAMES =
      List.of(
          "am_noise",
          "chirp",
          "clicks",
          "music_44k_stereo",
          "short_tone",
          "silence",
          "speech_22k05",
          "speech_8k",
          "speech_female",
          "speech_male",
          "speech_male2",
          "tone_vibrato",
          "white_noise");

  /** The recordings of which four frames of the early stages were dumped. */
  public static final List<String> DUMPED = List.of("tone_vibrato", "music_44k_stereo");

  /** Number of the first dumped frame. */
  public static final int FIRST_DUMPED_FRAME = 59;

  /** Reads a recording; skips the test where the reference data are absent. */
  public static GoldenSound read(String name) {
    Signal signal = WavFile.read(SharedData.require("opensmile/audio/" + name + ".wav"));
    return new GoldenSound(name, signal, new MonoMixer().mix(signal));
  }

  /** Names for parameterised tests. */
  public static Stream<String> names() {
    return NAMES.stream();
  }

  /** Names for parameterised tests. */
  public static Stream<String> dumped() {
    return DUMPED.stream();
  }

  /** Reference numbers of a stage. */
  public GoldenTable golden(String stage) {
    return GoldenTable.read(
        SharedData.require("opensmile/golden/" + name + "/" + stage + ".csv.gz"));
  }

  /** Functionals of the whole recording, in the order of the set. */
  public float[] functionals(String set) {
    GoldenTable table =
        GoldenTable.read(
            SharedData.require("opensmile/golden/" + name + "/" + set + "_functionals.csv"));
    float[] values = new float[table.rows().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = table.rows()[i][0];
    }
    return values;
  }

  /** How frames of a length are cut from this recording. */
  public Framing framing(double seconds) {
    return new Framing(signal.sampleRate(), seconds);
  }

  /** The samples of a frame. */
  public float[] frame(Framing framing, int number) {
    int start = number * framing.hop();
    return Arrays.copyOfRange(mono, start, start + framing.length());
  }
}
