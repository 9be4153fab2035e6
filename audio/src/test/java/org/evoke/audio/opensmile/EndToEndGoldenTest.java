/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evoke.audio.GoldenSound;
import org.evoke.core.FeatureTrack;
import org.evoke.core.SignalStream;
import org.evoke.testkit.Agreement;
import org.evoke.testkit.GoldenTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From waveforms to features, compared with the reference program: every value is bit-equal, every
 * time stamp equal to the digits that the reference prints. Prints the table of agreement of the
 * README.
 */
class EndToEndGoldenTest {
  private static final AgreementTable PRINTED = new AgreementTable();
  private static final Map<String, OpenSmileSet> SETS =
      Map.of("emobase2010", OpenSmileSet.EMOBASE2010, "compare13", OpenSmileSet.COMPARE13);

  @AfterAll
  static void print() {
    System.out.print(PRINTED);
  }

  @ParameterizedTest
  @MethodSource("org.evoke.audio.GoldenSound#names")
  void emobase2010(String recording) {
    compareFunctionals("emobase2010", recording);
  }

  @ParameterizedTest
  @MethodSource("org.evoke.audio.GoldenSound#names")
  void compare13(String recording) {
    compareFunctionals("compare13", recording);
  }

  private static void compareFunctionals(String set, String recording) {
    float[] golden = GoldenSound.read(recording).functionals(set);
    FeatureTrack track =
        SETS.get(set).wholeFile().extract(SignalStream.of(GoldenSound.read(recording).signal()));
    assertThat(track.rows()).isEqualTo(1);
    assertThat(track.starts()[0]).isZero();
    assertThat(track.ends()[0]).isEqualTo(GoldenSound.read(recording).signal().seconds());
    Agreement agreement = new Agreement(AgreementTable.FLOOR);
    for (int i = 0; i < golden.length; i++) {
      agreement.add(track.values()[i], golden[i]);
    }
    PRINTED.add(set, recording, agreement);
    assertThat(agreement.equal()).isEqualTo(golden.length);
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
    FeatureTrack track =
        OpenSmileSet.EMOBASE2010
            .windows(new Windowing(seconds, 0.04))
            .extract(SignalStream.of(GoldenSound.read(recording).signal()));
    assertThat(track.rows()).isEqualTo(golden.rows().length);
    Agreement agreement = new Agreement(AgreementTable.FLOOR);
    for (int r = 0; r < track.rows(); r++) {
      for (int c = 0; c < track.width(); c++) {
        agreement.add(track.value(r, c), golden.rows()[r][c]);
      }
    }
    PRINTED.add("emobase2010, " + milliseconds + "/40 ms", recording, agreement);
    assertThat(agreement.equal()).isEqualTo(agreement.count());
  }

  @ParameterizedTest
  @MethodSource("org.evoke.audio.GoldenSound#names")
  void descriptorsOfEmobase2010(String recording) {
    compareDescriptors("emobase2010", recording, 4);
  }

  @ParameterizedTest
  @MethodSource("org.evoke.audio.GoldenSound#names")
  void descriptorsOfCompare13(String recording) {
    compareDescriptors("compare13", recording, 6);
  }

  private static void compareDescriptors(String set, String recording, int levels) {
    List<FeatureTrack> tracks =
        SETS.get(set).descriptors(SignalStream.of(GoldenSound.read(recording).signal()));
    assertThat(tracks).hasSize(levels);
    Agreement agreement = new Agreement(AgreementTable.FLOOR);
    for (FeatureTrack track : tracks) {
      GoldenTable golden = GoldenSound.read(recording).golden(track.set().name());
      assertThat(track.set().columns()).isEqualTo(golden.columns());
      assertThat(track.rows()).as(track.set().name()).isEqualTo(golden.rows().length);
      assertThat(printed(track.starts())).as(track.set().name()).isEqualTo(golden.times());
      for (int r = 0; r < track.rows(); r++) {
        for (int c = 0; c < track.width(); c++) {
          agreement.add(track.value(r, c), golden.rows()[r][c]);
        }
      }
    }
    PRINTED.add(set + ", descriptors", recording, agreement);
    assertThat(agreement.equal()).isEqualTo(agreement.count());
  }

  private static List<String> printed(double[] seconds) {
    return Arrays.stream(seconds).mapToObj(s -> String.format(Locale.ROOT, "%.6f", s)).toList();
  }
}
