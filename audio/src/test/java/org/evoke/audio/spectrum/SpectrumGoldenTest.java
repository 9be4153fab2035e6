/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.spectrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import org.evoke.audio.GoldenSound;
import org.evoke.audio.frame.Framing;
import org.evoke.testkit.GoldenTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spectra and mel bands of four frames have the bits of the reference. */
class SpectrumGoldenTest {
  private static final float SCALE = 32767f * 32767f;

  @ParameterizedTest
  @MethodSource("org.evoke.audio.GoldenSound#dumped")
  void complexSpectrumOfTwentyMilliseconds(String name) {
    compare(
        name,
        "compare13_stage_fft20_complex",
        0.020,
        0,
        (spectrum, row) -> assertThat(packed(spectrum)).containsExactly(row));
  }

  @ParameterizedTest
  @MethodSource("org.evoke.audio.GoldenSound#dumped")
  void complexSpectrumOfTwentyFiveMillisecondsWithPreEmphasis(String name) {
    compare(
        name,
        "emobase2010_stage_fft25_complex",
        0.025,
        0.97f,
        (spectrum, row) -> assertThat(packed(spectrum)).containsExactly(row));
  }

  @ParameterizedTest
  @MethodSource("org.evoke.audio.GoldenSound#dumped")
  void magnitudes(String name) {
    compare(
        name,
        "compare13_stage_fft20_mag",
        0.020,
        0,
        (spectrum, row) -> assertThat(spectrum.magnitude()).containsExactly(row));
  }

  @ParameterizedTest
  @MethodSource("org.evoke.audio.GoldenSound#dumped")
  void melBandsOfCompare(String name) {
    Framing framing = GoldenSound.read(name).framing(0.020);
    assertMel(name, "compare13_stage_melspec26", 0, framing, new MelBank(framing, 26, 20, 8000));
  }

  @ParameterizedTest
  @MethodSource("org.evoke.audio.GoldenSound#dumped")
  void melBandsOfEmobase(String name) {
    Framing framing = GoldenSound.read(name).framing(0.025);
    assertMel(
        name, "emobase2010_stage_melspec26", 0.97f, framing, new MelBank(framing, 26, 20, 8000));
    assertMel(
        name, "emobase2010_stage_melspec8", 0.97f, framing, new MelBank(framing, 8, 20, 6500));
  }

  @ParameterizedTest
  @MethodSource("org.evoke.audio.GoldenSound#names")
  void cepstrumOfCompare(String name) {
    Framing framing = GoldenSound.read(name).framing(0.020);
    MelBank bank = new MelBank(framing, 26, 20, 8000);
    Cepstrum cepstrum = new Cepstrum(26, 1, 14, SCALE, 1);
    assertCepstrum(name, "compare13_stage_unsmoothed_B", 41, 0, framing, bank, cepstrum);
  }

  @ParameterizedTest
  @MethodSource("org.evoke.audio.GoldenSound#names")
  void cepstrumOfEmobase(String name) {
    Framing framing = GoldenSound.read(name).framing(0.025);
    MelBank bank = new MelBank(framing, 26, 20, 8000);
    Cepstrum cepstrum = new Cepstrum(26, 0, 14, 1, 1e-8f);
    assertCepstrum(name, "emobase2010_stage_unsmoothed", 1, 0.97f, framing, bank, cepstrum);
  }

  private static void assertMel(
      String name, String stage, float preEmphasis, Framing framing, MelBank bank) {
    float[] bands = new float[bank.bands()];
    compare(
        name,
        stage,
        framing.seconds(),
        preEmphasis,
        (spectrum, row) -> {
          bank.apply(spectrum.power(), bands);
          assertThat(bands).containsExactly(row);
        });
  }

  private static void assertCepstrum(
      String name,
      String stage,
      int column,
      float preEmphasis,
      Framing framing,
      MelBank bank,
      Cepstrum cepstrum) {
    GoldenSound sound = GoldenSound.read(name);
    GoldenTable golden = sound.golden(stage);
    FrameSpectrum spectrum =
        new FrameSpectrum(framing, Window.hamming(framing.length()), preEmphasis);
    float[] bands = new float[bank.bands()];
    assertThat(golden.rows().length).isEqualTo(framing.frames(sound.mono().length));
    for (int k = 0; k < golden.rows().length; k++) {
      spectrum.analyse(sound.frame(framing, k));
      bank.apply(spectrum.power(), bands);
      float[] row = golden.rows()[k].clone();
      cepstrum.apply(bands, row, column);
      assertThat(row).as("frame %d", k).containsExactly(golden.rows()[k]);
    }
  }

  private static void compare(
      String name,
      String stage,
      double seconds,
      float preEmphasis,
      BiConsumer<FrameSpectrum, float[]> check) {
    GoldenSound sound = GoldenSound.read(name);
    Framing framing = sound.framing(seconds);
    FrameSpectrum spectrum =
        new FrameSpectrum(framing, Window.hamming(framing.length()), preEmphasis);
    GoldenTable golden = sound.golden(stage + "_4frames");
    assertThat(golden.rows().length).isEqualTo(4);
    for (int k = 0; k < 4; k++) {
      spectrum.analyse(sound.frame(framing, GoldenSound.FIRST_DUMPED_FRAME + k));
      check.accept(spectrum, golden.rows()[k]);
    }
  }

  /** DC, Nyquist, Re 1, Im 1, Re 2, Im 2, ... */
  private static float[] packed(FrameSpectrum spectrum) {
    int last = spectrum.real().length - 1;
    float[] packed = new float[2 * last];
    packed[0] = spectrum.real()[0];
    packed[1] = spectrum.real()[last];
    for (int k = 1; k < last; k++) {
      packed[2 * k] = spectrum.real()[k];
      packed[2 * k + 1] = spectrum.imaginary()[k];
    }
    return packed;
  }
}
