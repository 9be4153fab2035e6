/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.evoke.core.InputException;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames, mono mix and the ring of samples. */
class FramingTest {

  @ParameterizedTest
  @CsvSource({
    "8000, 80, 160, 256, 200, 256, 480, 512",
    "16000, 160, 320, 512, 400, 512, 960, 1024",
    "22050, 221, 441, 512, 551, 1024, 1323, 2048",
    "44100, 441, 882, 1024, 1103, 2048, 2646, 4096",
    "48000, 480, 960, 1024, 1200, 2048, 2880, 4096"
  })
  void lengthsAtUsualRates(
      int rate,
      int hop,
      int length20,
      int fft20,
      int length25,
      int fft25,
      int length60,
      int fft60) {
    assertThat(new Framing(rate, 0.020).hop()).isEqualTo(hop);
    assertLengths(new Framing(rate, 0.020), length20, fft20);
    assertLengths(new Framing(rate, 0.025), length25, fft25);
    assertLengths(new Framing(rate, 0.060), length60, fft60);
  }

  private static void assertLengths(Framing framing, int length, int transform) {
    assertThat(framing.length()).isEqualTo(length);
    assertThat(framing.transformLength()).isEqualTo(transform);
  }

  @Test
  void anIncompleteLastFrameIsDropped() {
    Framing framing = new Framing(16000, 0.020);
    assertThat(framing.frames(319)).isZero();
    assertThat(framing.frames(320)).isEqualTo(1);
    assertThat(framing.frames(479)).isEqualTo(1);
    assertThat(framing.frames(480)).isEqualTo(2);
  }

  @Test
  void binSpacingUsesTheRoundedFrameLength() {
    assertThat(new Framing(16000, 0.020).binSpacing()).isCloseTo(31.25, within(1e-12));
    assertThat(new Framing(44100, 0.025).binSpacing())
        .isCloseTo(1103 / (0.025 * 2048), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4000, 7999, 192001})
  void ratesOutOfRangeAreRefused(int rate) {
    assertThatThrownBy(() -> new Framing(rate, 0.020))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(rate + " Hz")
        .hasMessageContaining("8000 to 192000");
  }

  @Test
  void sixteenBitIntegersAreAveragedAndDividedBy32767() {
    float[][] samples = {{-1, 32767 / 32768f, 3 / 32768f}, {-1, 32767 / 32768f, 4 / 32768f}};
    float[] mono = new MonoMixer().mix(new Signal(samples, 16000, SampleFormat.PCM_16));
    assertThat(mono).containsExactly(-32768 / 32767f, 1, 3.5f / 32767f);
  }

  @Test
  void twentyFourBitIntegersAreDividedBy32767Times256() {
    float[][] samples = {{(32767 * 256) / 8388608f, 1 / 8388608f}};
    float[] mono = new MonoMixer().mix(new Signal(samples, 48000, SampleFormat.PCM_24));
    assertThat(mono).containsExactly(1, 1 / (32767f * 256));
  }

  @Test
  void floatSamplesAreTakenAsTheyAre() {
    float[][] samples = {{0.1f, -1.7f}};
    assertThat(new MonoMixer().mix(new Signal(samples, 48000, SampleFormat.FLOAT)))
        .containsExactly(0.1f, -1.7f);
  }

  @Test
  void theRingKeepsTheNewestSamples() {
    Random random = new Random(1);
    SampleRing ring = new SampleRing(100);
    float[] all = new float[5000];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    float[] copy = new float[100];
    while (ring.end() < 4800) {
      ring.append(all, (int) ring.end(), random.nextInt(101));
      int length = (int) Math.min(ring.end(), 1 + random.nextInt(100));
      ring.copy(ring.end() - length, length, copy);
      for (int i = 0; i < length; i++) {
        assertThat(copy[i]).isEqualTo((float) (ring.end() - length + i));
      }
    }
  }

  @Test
  void theRingDoesNotInventOldSamples() {
    SampleRing ring = new SampleRing(64);
    ring.append(new float[64], 0, 64);
    ring.append(new float[64], 0, 1);
    assertThatThrownBy(() -> ring.copy(0, 1, new float[1]))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ring.copy(64, 2, new float[2]))
        .isInstanceOf(IllegalStateException.class);
  }
}
