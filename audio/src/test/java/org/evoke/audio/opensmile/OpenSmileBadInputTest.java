/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;
import org.evoke.core.SampleFormat;
import org.evoke.core.Seed;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.core.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens with sound that cannot be described, or hardly. */
class OpenSmileBadInputTest {
  private static final Windowing WINDOWS = new Windowing(0.4, 0.04);

  static List<OpenSmileSet> sets() {
    return List.of(OpenSmileSet.EMOBASE2010, OpenSmileSet.COMPARE13);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void emptySoundSaysTheMinimum(OpenSmileSet set) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> set.wholeFile().extract(sound(new float[0], 16000)))
        .withMessageContaining("0 samples")
        .withMessageContaining(set == OpenSmileSet.EMOBASE2010 ? "70 ms" : "60 ms");
  }

  @Test
  void shortestSounds() {
    assertThat(rows(OpenSmileSet.EMOBASE2010, 1120)).isEqualTo(1);
    assertThat(rows(OpenSmileSet.COMPARE13, 960)).isEqualTo(1);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> rows(OpenSmileSet.EMOBASE2010, 1119));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> rows(OpenSmileSet.COMPARE13, 959));
  }

  @ParameterizedTest
  @ValueSource(ints = {1120, 1280, 1440, 1600, 1760, 1920, 2080, 2240})
  void soundsOfAFewFramesGiveFiniteFeatures(int samples) {
    for (OpenSmileSet set : sets()) {
      assertFinite(set.wholeFile().extract(sound(noise(samples), 16000)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 11025, 22050, 32000, 44100, 48000, 96000})
  void anyRateAndAnyLoudnessGiveFiniteFeatures(int rate) {
    float[] quiet = noise(rate / 2);
    for (int i = 0; i < quiet.length; i++) {
      quiet[i] *= 1e-20f;
    }
    for (OpenSmileSet set : sets()) {
      assertFinite(set.wholeFile().extract(sound(noise(rate / 2), rate)));
      assertFinite(set.wholeFile().extract(sound(quiet, rate)));
      assertFinite(set.wholeFile().extract(sound(new float[rate / 2], rate)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4000, 7999})
  void rateBelowTheLowest(int rate) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () -> OpenSmileSet.EMOBASE2010.wholeFile().extract(sound(new float[9000], rate)))
        .withMessageContaining(rate + " Hz")
        .withMessageContaining("8000");
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void sampleThatIsNotFiniteIsNamedWithItsPlace(float value) {
    float[][] samples = new float[2][16000];
    samples[1][12000] = value;
    for (OpenSmileSet set : sets()) {
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(
              () ->
                  set.wholeFile()
                      .extract(SignalStream.of(new Signal(samples, 16000, SampleFormat.FLOAT))))
          .withMessageContaining("channel 2 at 0.750 s")
          .withMessageContaining("finite");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 0.004, Double.NaN, Double.POSITIVE_INFINITY})
  void windowThatIsNotPositive(double seconds) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> new Windowing(seconds, 0.04))
        .withMessageContaining("window is " + seconds);
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> new Windowing(0.4, seconds))
        .withMessageContaining("hop is " + seconds);
  }

  @Test
  void windowLongerThanAnySoundSaysTheLongest() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> new Windowing(1e9, 0.04))
        .withMessageContaining("0.01 to 1000000 s");
  }

  @ParameterizedTest
  @MethodSource("sets")
  void hopLongerThanTheSound(OpenSmileSet set) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> set.windows(new Windowing(0.4, 2)).extract(sound(noise(16000), 16000)))
        .withMessageContaining("hop of 2.0 s")
        .withMessageContaining("1.000 s");
  }

  @Test
  void windowLongerThanTheSound() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () -> OpenSmileSet.EMOBASE2010.windows(WINDOWS).extract(sound(noise(16 * 450), 16000)))
        .withMessageContaining("window of 0.4 s")
        .withMessageContaining("0.450 s")
        .withMessageContaining("lacks 10 ms");
    FeatureTrack track =
        OpenSmileSet.EMOBASE2010.windows(WINDOWS).extract(sound(noise(16 * 460), 16000));
    assertThat(track.rows()).isEqualTo(1);
  }

  private static int rows(OpenSmileSet set, int samples) {
    return set.wholeFile().extract(sound(noise(samples), 16000)).rows();
  }

  private static void assertFinite(FeatureTrack track) {
    for (int c = 0; c < track.width(); c++) {
      assertThat(track.value(0, c)).as(track.set().columns().get(c)).isFinite();
    }
  }

  private static float[] noise(int samples) {
    var random = new Seed(1).stream();
    float[] noise = new float[samples];
    for (int i = 0; i < samples; i++) {
      noise[i] = (float) (0.2 * random.nextGaussian());
    }
    return noise;
  }

  private static SignalStream sound(float[] samples, int rate) {
    return SignalStream.of(Signal.mono(Arrays.copyOf(samples, samples.length), rate));
  }
}
