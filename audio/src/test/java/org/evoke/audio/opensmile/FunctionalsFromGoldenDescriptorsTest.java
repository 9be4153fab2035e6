/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.evoke.audio.GoldenSound;
import org.evoke.audio.descriptor.Contours;
import org.evoke.audio.descriptor.DescriptorLevel;
import org.evoke.audio.descriptor.DescriptorSink;
import org.evoke.audio.descriptor.FrameCounts;
import org.evoke.testkit.GoldenTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Functionals computed from the golden descriptors equal the golden functionals, bit for bit. */
class FunctionalsFromGoldenDescriptorsTest {
  @ParameterizedTest
  @MethodSource("org.evoke.audio.GoldenSound#names")
  void emobase2010(String recording) {
    Contours contours = new Contours();
    for (String level : List.of("lld", "lld_delta", "lld2", "lld2_delta")) {
      collect(contours, level, GoldenSound.read(recording).golden("emobase2010_" + level));
    }
    collect(contours, "F0final", GoldenSound.read(recording).golden("emobase2010_stage_F0final"));
    FrameCounts counts = new FrameCounts(0, 0, contours.rows("lld"), 0);
    assertEqual(
        Emobase2010.TABLE.summarise(contours, counts),
        GoldenSound.read(recording).functionals("emobase2010"),
        Emobase2010.TABLE);
  }

  @ParameterizedTest
  @MethodSource("org.evoke.audio.GoldenSound#names")
  void compare13(String recording) {
    Contours contours = new Contours();
    for (String level : List.of("A", "A_delta", "B", "B_delta", "nz", "nz_delta")) {
      collect(contours, level, GoldenSound.read(recording).golden("compare13_lld_" + level));
    }
    int frames60 = GoldenSound.read(recording).golden("compare13_stage_viterbi").rows().length;
    int frames20 = GoldenSound.read(recording).golden("compare13_stage_audspec").rows().length;
    int decided = decided(recording, frames60);
    assertEqual(
        Compare13.TABLE.summarise(contours, new FrameCounts(frames20, 0, frames60, decided)),
        GoldenSound.read(recording).functionals("compare13"),
        Compare13.TABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "music_44k_stereo, 400, 0.4",
    "speech_male2, 400, 0.4",
    "tone_vibrato, 320, 0.32",
  })
  void windowsOfEmobase2010(String recording, int milliseconds, double seconds) {
    GoldenTable golden =
        GoldenSound.read(recording).golden("emobase2010_windowed_" + milliseconds + "ms_40ms");
    List<float[]> windows = new ArrayList<>();
    WindowSummary summary =
        new WindowSummary(
            Emobase2010.TABLE,
            new Windowing(seconds, 0.04),
            (start, end, values) -> {
              assertThat(start).isCloseTo(windows.size() * 0.04, within(1e-9));
              assertThat(end - start).isCloseTo(seconds, within(1e-9));
              windows.add(values.clone());
            });
    for (String level : List.of("lld", "lld_delta", "lld2", "lld2_delta")) {
      collect(summary, level, GoldenSound.read(recording).golden("emobase2010_" + level));
    }
    collect(summary, "F0final", GoldenSound.read(recording).golden("emobase2010_stage_F0final"));
    assertThat(windows).hasSize(golden.rows().length);
    for (int r = 0; r < windows.size(); r++) {
      assertEqual(windows.get(r), golden.rows()[r], Emobase2010.TABLE);
    }
  }

  /** Frames whose pitch was decided before the end; the golden tables do not say it. */
  private static int decided(String recording, int frames60) {
    return switch (recording) {
      case "short_tone" -> 0;
      case "music_44k_stereo", "tone_vibrato" -> frames60 - 2;
      default -> frames60 - 1;
    };
  }

  private static void collect(DescriptorSink contours, String name, GoldenTable table) {
    DescriptorLevel level = new DescriptorLevel(name, table.columns());
    for (int i = 0; i < table.rows().length; i++) {
      contours.row(level, i, i, table.rows()[i]);
    }
  }

  private static void assertEqual(float[] values, float[] golden, SetTable table) {
    assertThat(values).hasSameSizeAs(golden);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < golden.length; i++) {
      if (values[i] != golden[i]) {
        differences.add(table.set().columns().get(i) + ": " + values[i] + " for " + golden[i]);
      }
    }
    assertThat(differences).isEmpty();
  }
}
