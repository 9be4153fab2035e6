/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Random;
import org.evoke.core.MediaInfo;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Integer PCM keeps its integers, and every sample arrives. */
class PcmTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"8, PCM_8", "16, PCM_16", "24, PCM_24", "32, PCM_32"})
  void integersAreRecovered(int bits, SampleFormat format) {
    int[] left = noise(bits, 70_001, 1);
    int[] right = noise(bits, 70_001, 2);
    Path file = TestMedia.wav(folder.resolve("noise.wav"), 44100, bits, left, right);

    Signal signal = TestMedia.sound(file, AudioRequest.asStored());

    assertThat(signal.format()).isEqualTo(format);
    assertThat(signal.sampleRate()).isEqualTo(44100);
    assertThat(signal.samples()).hasDimensions(2, 70_001);
    assertThat(signal.samples()[0]).isEqualTo(scaled(left, format));
    assertThat(signal.samples()[1]).isEqualTo(scaled(right, format));
  }

  @Test
  void floatsArePassedOnEvenWhereTheyAreNotFinite() {
    float[] samples = {0, 0.25f, -1.5f, Float.NaN, Float.POSITIVE_INFINITY, 1e-30f};
    Path file = TestMedia.floatWav(folder.resolve("odd.wav"), 16000, samples);

    Signal signal = TestMedia.sound(file, AudioRequest.asStored());

    assertThat(signal.format()).isEqualTo(SampleFormat.FLOAT);
    assertThat(signal.samples()[0]).isEqualTo(samples);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyNumberOfChannelsKeepsItsOrder(int count) {
    int[][] channels = new int[count][];
    for (int c = 0; c < count; c++) {
      channels[c] = noise(16, 1000, c);
    }
    Path file = TestMedia.wav(folder.resolve("many.wav"), 48000, 16, channels);

    Signal signal = TestMedia.sound(file, AudioRequest.asStored());

    assertThat(signal.channels()).isEqualTo(count);
    for (int c = 0; c < count; c++) {
      assertThat(signal.samples()[c]).isEqualTo(scaled(channels[c], SampleFormat.PCM_16));
    }
    assertThat(MediaFile.probe(file).audio().orElseThrow().channels()).hasSize(count);
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 11025, 22050, 96000, 192000})
  void everyRateIsStated(int rate) {
    Path file = TestMedia.wav(folder.resolve("rate.wav"), rate, 16, noise(16, rate / 20, 3));

    MediaInfo info = MediaFile.probe(file);

    assertThat(info.container()).isEqualTo("wav");
    assertThat(info.audio().orElseThrow().sampleRate()).isEqualTo(rate);
    assertThat(info.audio().orElseThrow().channels()).containsExactly("FC");
    assertThat(info.video()).isEmpty();
    assertThat(info.seconds().orElseThrow()).isCloseTo(0.05, within(1e-4));
    assertThat(TestMedia.sound(file, AudioRequest.asStored()).length()).isEqualTo(rate / 20);
  }

  @ParameterizedTest
  @CsvSource({"flac, s16, PCM_16", "flac, s32, PCM_24", "wv, s16p, PCM_16", "tta, s16, PCM_16"})
  void losslessCodecsKeepIntegers(String extension, String sampleFormat, SampleFormat format) {
    int bits = format == SampleFormat.PCM_24 ? 24 : 16;
    int[] samples = noise(bits, 30_000, 9);
    Path wav = TestMedia.wav(folder.resolve("in.wav"), 44100, bits, samples);
    Path file = folder.resolve("out." + extension);
    TestMedia.ffmpeg("-i", wav, "-sample_fmt", sampleFormat, file);

    Signal signal = TestMedia.sound(file, AudioRequest.asStored());

    assertThat(signal.format()).isEqualTo(format);
    assertThat(signal.samples()[0]).isEqualTo(scaled(samples, format));
  }

  private static int[] noise(int bits, int length, int seed) {
    Random random = new Random(seed);
    int[] samples = new int[length];
    for (int t = 0; t < length; t++) {
      samples[t] = random.nextInt() >> (32 - bits);
    }
    samples[0] = Integer.MIN_VALUE >> (32 - bits);
    samples[1] = Integer.MAX_VALUE >> (32 - bits);
    return samples;
  }

  private static float[] scaled(int[] samples, SampleFormat format) {
    float[] floats = new float[samples.length];
    for (int t = 0; t < floats.length; t++) {
      floats[t] = samples[t] / format.fullScale();
    }
    return floats;
  }
}
