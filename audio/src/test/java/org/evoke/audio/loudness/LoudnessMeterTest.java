/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.loudness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The minimum requirements of EBU Tech 3341 (table 1), synthesised, and what goes beyond them. */
class LoudnessMeterTest {
  private static final List<String> STEREO = List.of("FL", "FR");
  private static final double TOLERANCE = 0.1;

  @ParameterizedTest
  @ValueSource(ints = {8000, 11025, 16000, 22050, 44100, 48000, 96000})
  void stereoSineAtMinus23IsMinus23AtAnyRate(int rate) {
    LoudnessMeter meter = new LoudnessMeter(rate, STEREO);
    play(meter, rate, 20, -23, -23);
    assertThat(meter.integrated()).isCloseTo(-23, within(TOLERANCE));
    assertThat(last(meter.shortTerm(0.1))).isCloseTo(-23, within(TOLERANCE));
  }

  @Test
  void case2StereoSineAtMinus33() {
    LoudnessMeter meter = new LoudnessMeter(48000, STEREO);
    play(meter, 48000, 20, -33, -33);
    assertThat(meter.integrated()).isCloseTo(-33, within(TOLERANCE));
  }

  @Test
  void case3RelativeGateLeavesQuietPartsOut() {
    LoudnessMeter meter = new LoudnessMeter(16000, STEREO);
    play(meter, 16000, 10, -36, -36);
    play(meter, 16000, 60, -23, -23);
    play(meter, 16000, 10, -36, -36);
    assertThat(meter.integrated()).isCloseTo(-23, within(TOLERANCE));
  }

  @Test
  void case4AbsoluteGateComesBeforeTheRelativeOne() {
    LoudnessMeter meter = new LoudnessMeter(16000, STEREO);
    play(meter, 16000, 10, -72, -72);
    play(meter, 16000, 10, -36, -36);
    play(meter, 16000, 60, -23, -23);
    play(meter, 16000, 10, -36, -36);
    play(meter, 16000, 10, -72, -72);
    assertThat(meter.integrated()).isCloseTo(-23, within(TOLERANCE));
  }

  @Test
  void case5PartsInsideTheGateAreAveraged() {
    LoudnessMeter meter = new LoudnessMeter(16000, STEREO);
    play(meter, 16000, 20, -26, -26);
    play(meter, 16000, 20.1, -20, -20);
    play(meter, 16000, 20, -26, -26);
    assertThat(meter.integrated()).isCloseTo(-23, within(TOLERANCE));
  }

  @Test
  void case6SurroundChannelsCountMore() {
    LoudnessMeter meter = new LoudnessMeter(48000, List.of("FL", "FR", "FC", "BL", "BR"));
    play(meter, 48000, 20, -28, -28, -24, -30, -30);
    assertThat(meter.integrated()).isCloseTo(-23, within(TOLERANCE));
  }

  @Test
  void lowFrequencyChannelCountsNothing() {
    LoudnessMeter meter = new LoudnessMeter(48000, List.of("FL", "FR", "FC", "LFE", "SL", "SR"));
    play(meter, 48000, 20, -28, -28, -24, 0, -30, -30);
    assertThat(meter.integrated()).isCloseTo(-23, within(TOLERANCE));
  }

  @Test
  void rearPairOfSevenChannelsCountsLikeFrontChannels() {
    List<String> layout = List.of("FL", "FR", "FC", "LFE", "BL", "BR", "SL", "SR");
    assertThat(layout.stream().map(name -> ChannelWeight.of(name, layout)))
        .containsExactly(1.0, 1.0, 1.0, 0.0, 1.0, 1.0, 1.41, 1.41);
  }

  @Test
  void case9ShortTermIsSteadyWhenThePatternFitsTheWindow() {
    LoudnessMeter meter = new LoudnessMeter(48000, STEREO);
    for (int i = 0; i < 5; i++) {
      play(meter, 48000, 1.34, -20, -20);
      play(meter, 48000, 1.66, -30, -30);
    }
    double[] curve = meter.shortTerm(0.1);
    assertThat(curve).hasSize(150);
    for (int i = 30; i < curve.length; i++) {
      assertThat(curve[i]).as("after %d steps", i).isCloseTo(-23, within(TOLERANCE));
    }
  }

  @Test
  void silenceIsTheFloor() {
    LoudnessMeter meter = new LoudnessMeter(16000, STEREO);
    play(meter, 16000, 2, -400, -400);
    assertThat(meter.integrated()).isEqualTo(LoudnessMeter.FLOOR_LUFS);
    assertThat(meter.shortTerm(0.5)).containsOnly(LoudnessMeter.FLOOR_LUFS).hasSize(4);
  }

  @Test
  void nothingHeardIsTheFloor() {
    LoudnessMeter meter = new LoudnessMeter(16000, STEREO);
    assertThat(meter.integrated()).isEqualTo(LoudnessMeter.FLOOR_LUFS);
    assertThat(meter.shortTerm(0.1)).isEmpty();
  }

  @Test
  void programmeShorterThanAGatingBlockIsOneBlock() {
    LoudnessMeter meter = new LoudnessMeter(16000, STEREO);
    play(meter, 16000, 0.25, -23, -23);
    assertThat(meter.integrated()).isCloseTo(-23, within(0.3));
    assertThat(meter.shortTerm(0.1)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 1000, 4411})
  void blockLengthDoesNotChangeTheResult(int blockLength) {
    Signal sound = sine(11025, 2, -20, -26);
    LoudnessMeter whole = new LoudnessMeter(11025, STEREO);
    whole.accept(sound);
    LoudnessMeter parts = new LoudnessMeter(11025, STEREO);
    for (int from = 0; from < sound.length(); from += blockLength) {
      parts.accept(sound.slice(from, Math.min(sound.length(), from + blockLength)));
    }
    assertThat(parts.integrated()).isCloseTo(whole.integrated(), within(1e-9));
    assertThat(parts.shortTerm(0.1)).containsExactly(whole.shortTerm(0.1), within(1e-9));
  }

  @Test
  void filtersAt48kHzAreThoseOfTheStandard() {
    assertThat(KWeighting.shelf(48000))
        .containsExactly(
            new double[] {
              1.53512485958697,
              -2.69169618940638,
              1.19839281085285,
              -1.69065929318241,
              0.73248077421585
            },
            within(1e-12));
    assertThat(KWeighting.pass(48000))
        .containsExactly(
            new double[] {1, -2, 1, -1.99004745483398, 0.99007225036621}, within(1e-12));
  }

  private static double last(double[] curve) {
    return curve[curve.length - 1];
  }

  private static void play(LoudnessMeter meter, int rate, double seconds, double... levelsDbfs) {
    meter.accept(sine(rate, seconds, levelsDbfs));
  }

  /** A 1 kHz sine of the given peak level in each channel. */
  private static Signal sine(int rate, double seconds, double... levelsDbfs) {
    float[][] samples = new float[levelsDbfs.length][(int) Math.round(seconds * rate)];
    for (int c = 0; c < samples.length; c++) {
      double amplitude = Math.pow(10, levelsDbfs[c] / 20);
      for (int i = 0; i < samples[c].length; i++) {
        samples[c][i] = (float) (amplitude * Math.sin(2 * Math.PI * 1000 * i / rate));
      }
    }
    return new Signal(samples, rate, SampleFormat.FLOAT);
  }
}
