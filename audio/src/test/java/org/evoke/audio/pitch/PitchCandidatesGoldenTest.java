/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.pitch;

import static org.assertj.core.api.Assertions.assertThat;

import org.evoke.audio.GoldenSound;
import org.evoke.audio.frame.Framing;
import org.evoke.audio.spectrum.FrameSpectrum;
import org.evoke.audio.spectrum.Window;
import org.evoke.testkit.GoldenTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Octave spectra and pitch candidates have the bits of the reference. */
class PitchCandidatesGoldenTest {

  @ParameterizedTest
  @MethodSource("org.evoke.audio.GoldenSound#dumped")
  void octaveSpectra(String name) {
    assertOctaves(name, "compare13", PitchSettings.COMPARE);
    assertOctaves(name, "emobase2010", PitchSettings.EMOBASE);
  }

  @ParameterizedTest
  @MethodSource("org.evoke.audio.GoldenSound#names")
  void candidatesOfCompare(String name) {
    assertCandidates(name, "compare13", PitchSettings.COMPARE);
  }

  @ParameterizedTest
  @MethodSource("org.evoke.audio.GoldenSound#names")
  void candidatesOfEmobase(String name) {
    assertCandidates(name, "emobase2010", PitchSettings.EMOBASE);
  }

  private static void assertOctaves(String name, String set, PitchSettings settings) {
    GoldenSound sound = GoldenSound.read(name);
    Framing framing = sound.framing(PitchSettings.FRAME_SECONDS);
    FrameSpectrum spectrum = spectrum(framing, settings);
    OctaveSpectrum octaves = new OctaveSpectrum(framing, settings.sharpen());
    GoldenTable golden = sound.golden(set + "_stage_octave_spectrum_4frames");
    for (int k = 0; k < 4; k++) {
      spectrum.analyse(sound.frame(framing, GoldenSound.FIRST_DUMPED_FRAME + k));
      assertThat(octaves.convert(spectrum.magnitude())).containsExactly(golden.rows()[k]);
    }
  }

  private static void assertCandidates(String name, String set, PitchSettings settings) {
    GoldenSound sound = GoldenSound.read(name);
    Framing framing = sound.framing(PitchSettings.FRAME_SECONDS);
    FrameSpectrum spectrum = spectrum(framing, settings);
    OctaveSpectrum octaves = new OctaveSpectrum(framing, settings.sharpen());
    SubHarmonicSummation summation = new SubHarmonicSummation(octaves, settings);
    PitchCandidates candidates = new PitchCandidates(settings.candidates());
    GoldenTable golden = sound.golden(set + "_stage_shs");
    assertThat(golden.rows().length).isEqualTo(framing.frames(sound.mono().length));
    for (int k = 0; k < golden.rows().length; k++) {
      spectrum.analyse(sound.frame(framing, k));
      summation.find(octaves.convert(spectrum.magnitude()), candidates);
      float[] row = golden.rows()[k].clone();
      fill(row, candidates);
      assertThat(row).as("frame %d", k).containsExactly(golden.rows()[k]);
    }
  }

  private static FrameSpectrum spectrum(Framing framing, PitchSettings settings) {
    return new FrameSpectrum(framing, Window.gauss(framing.length(), settings.windowSigma()));
  }

  private static void fill(float[] row, PitchCandidates candidates) {
    int places = candidates.places();
    row[0] = candidates.count();
    for (int place = 0; place < places; place++) {
      row[1 + place] = candidates.hertz(place);
      row[1 + places + place] = candidates.voicing(place);
      row[1 + 2 * places + place] = candidates.score(place);
    }
  }
}
