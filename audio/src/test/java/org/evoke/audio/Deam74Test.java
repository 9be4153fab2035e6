/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.evoke.audio.compare.CompareDescriptors;
import org.evoke.audio.descriptor.Contours;
import org.evoke.core.FeatureTrack;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;

/** Statistics of half seconds under the names of the DEAM table. */
class Deam74Test {
  private static final int RATE = Deam74.SAMPLE_RATE;
  private static final double FULL_ROW = 0.5;

  @Test
  void columnsAreThoseOfTheDeamTableWithoutTheMeanSlopeOfEnergy() throws IOException {
    String header = Files.readAllLines(SharedData.require("data/deam/features_74.csv")).get(0);
    List<String> published = Arrays.asList(header.split(",", -1)).subList(1, 75);
    List<String> expected =
        published.stream().filter(name -> !name.equals("pcm_RMSenergy_sma_de_amean")).toList();
    assertThat(new Deam74().set().columns()).isEqualTo(expected).hasSize(73);
  }

  @Test
  void aRowHoldsMeanAndPopulationDeviationOfFiftyFramesZerosIncluded() {
    GoldenSound sound = GoldenSound.read("music_44k_stereo");
    FeatureTrack track = new Deam74().extract(SignalStream.of(sound.signal()));
    Contours contours = new Contours();
    int frames = CompareDescriptors.extract(SignalStream.of(sound.signal()), contours).frames60();
    assertThat(track.rows()).isEqualTo(12);
    assertStatistics(track, "F0final_sma", contours.contour("nz", 0, 0, frames));
    assertStatistics(track, "logHNR_sma", contours.contour("nz", 5, 0, frames));
    assertStatistics(track, "pcm_fftMag_mfcc_sma[1]", contours.contour("B", 41, 0, frames));
    assertStatistics(track, "pcm_zcr_sma", contours.contour("A", 3, 0, frames));
  }

  private static void assertStatistics(FeatureTrack track, String name, float[] contour) {
    int mean = track.set().columns().indexOf(name + "_amean");
    int deviation = track.set().columns().indexOf(name + "_stddev");
    for (int row = 0; row < track.rows(); row++) {
      float[] window =
          Arrays.copyOfRange(contour, row * 50, Math.min(contour.length, row * 50 + 50));
      double sum = 0;
      double squares = 0;
      for (float value : window) {
        sum += value;
        squares += (double) value * value;
      }
      double average = sum / window.length;
      double variance = squares / window.length - average * average;
      assertThat((double) track.value(row, mean)).isCloseTo(average, within(1e-4));
      assertThat((double) track.value(row, deviation))
          .isCloseTo(Math.sqrt(Math.max(0, variance)), within(1e-3));
    }
  }

  @Test
  void rowsTileTheSoundAndTheLastEndsWithIt() {
    FeatureTrack track = extract(1.42);
    assertThat(track.starts()).containsExactly(0, 0.5, 1.0);
    assertThat(track.ends()[1]).isEqualTo(1.0);
    assertThat(track.ends()[2]).isCloseTo(1.42, within(1e-4));
  }

  @Test
  void anEndOfLessThanAQuarterOfASecondHasNoRowOfItsOwn() {
    assertThat(extract(1.2).starts()).containsExactly(0, 0.5);
  }

  @Test
  void aSoundShorterThanAWindowHasOneRow() {
    FeatureTrack frame = extract(0.06);
    assertThat(frame.rows()).isEqualTo(1);
    assertThat(frame.ends()[0]).isCloseTo(0.06, within(1e-4));
    assertThat(extract(0.3).rows()).isEqualTo(1);
    assertThat(extract(FULL_ROW).rows()).isEqualTo(1);
  }

  @Test
  void everyValueOfSilenceIsFinite() {
    Signal silence = Signal.mono(new float[RATE], RATE);
    FeatureTrack track = new Deam74().extract(SignalStream.of(silence));
    for (float value : track.values()) {
      assertThat(value).isFinite();
    }
  }

  private static FeatureTrack extract(double seconds) {
    float[] samples = new float[(int) Math.round(seconds * RATE)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (0.3 * Math.sin(2 * Math.PI * 220 * i / RATE));
    }
    return new Deam74().extract(SignalStream.of(Signal.mono(samples, RATE)));
  }
}
