/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.evoke.core.InputException;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sound lies where the pictures say, in the rate and channels that were asked for. */
class PlacedSoundTest {
  private static final int RATE = 48000;

  @TempDir Path folder;

  @Test
  void soundThatStartsLateIsPrecededBySilence() {
    Path film = folder.resolve("late.mkv");
    TestMedia.ffmpeg(
        "-f",
        "lavfi",
        "-i",
        "testsrc=s=32x32:d=3",
        "-itsoffset",
        "0.75",
        "-f",
        "lavfi",
        "-i",
        "sine=f=440:r=48000:d=2",
        "-map",
        "0",
        "-map",
        "1",
        "-c:a",
        "pcm_s16le",
        film);

    Signal signal = TestMedia.sound(film, AudioRequest.asStored());

    assertThat(signal.format()).isEqualTo(SampleFormat.PCM_16);
    assertThat(signal.length()).isCloseTo((int) (2.75 * RATE), within(RATE / 500));
    assertThat(firstSound(signal) / (double) RATE).isCloseTo(0.75, within(0.002));
  }

  @Test
  void gapsBecomeSilence() {
    Path film = folder.resolve("gap.mkv");
    TestMedia.ffmpeg(
        "-f",
        "lavfi",
        "-i",
        "testsrc=s=32x32:d=4",
        "-f",
        "lavfi",
        "-i",
        "sine=r=48000:d=4",
        "-filter_complex",
        "[1]aselect='not(between(t,1,2.5))'[a]",
        "-map",
        "0",
        "-map",
        "[a]",
        "-c:a",
        "pcm_s16le",
        film);

    Signal signal = TestMedia.sound(film, AudioRequest.mono(16000));

    assertThat(signal.length() / 16000.0).isCloseTo(4, within(0.03));
    double loudest = 0;
    for (int t = 17000; t < 39000; t++) {
      loudest = Math.max(loudest, Math.abs(signal.samples()[0][t]));
    }
    assertThat(loudest).isLessThan(1e-3);
  }

  @Test
  void picturesThatStartLateKeepTheirTime() {
    Path film = folder.resolve("late.mkv");
    TestMedia.ffmpeg(
        "-f",
        "lavfi",
        "-i",
        "sine=r=48000:d=2",
        "-itsoffset",
        "0.48",
        "-f",
        "lavfi",
        "-i",
        "testsrc=s=32x32:d=1:r=25",
        "-map",
        "0",
        "-map",
        "1",
        "-c:a",
        "pcm_s16le",
        film);

    var frames = TestMedia.pictures(film, Sampling.everyFrame(), Size.asStored());
    var sampled = TestMedia.pictures(film, Sampling.rate(4), Size.asStored());

    assertThat(frames.get(0).seconds()).isCloseTo(0.48, within(1e-9));
    assertThat(sampled).hasSize(6);
    assertThat(TestMedia.sound(film, AudioRequest.asStored()).length()).isEqualTo(2 * RATE);
  }

  @Test
  void mixingKeepsTheIntegersOfStereo() {
    int[] left = {2, 4, -32768, 5};
    int[] right = {4, 4, -32768, 6};
    Path file = TestMedia.wav(folder.resolve("stereo.wav"), RATE, 16, left, right);

    Signal mono = TestMedia.sound(file, AudioRequest.mono(RATE));

    assertThat(mono.format()).isEqualTo(SampleFormat.PCM_16);
    assertThat(mono.samples()[0]).containsExactly(3 / 32768f, 4 / 32768f, -1, 5.5f / 32768);
  }

  @Test
  void surroundIsMixedAndResampled() {
    int[][] channels = new int[6][];
    for (int c = 0; c < 6; c++) {
      channels[c] = TestMedia.sine16(300, RATE, RATE);
    }
    Path wav = TestMedia.wav(folder.resolve("in.wav"), RATE, 16, channels);
    Path film = folder.resolve("out.mka");
    TestMedia.ffmpeg("-channel_layout", "5.1", "-i", wav, "-c:a", "flac", film);

    Signal stereo =
        TestMedia.sound(film, new AudioRequest(java.util.OptionalInt.of(44100), ChannelMix.STEREO));

    assertThat(MediaFile.probe(film).audio().orElseThrow().channels())
        .containsExactly("FL", "FR", "FC", "LFE", "BL", "BR");
    assertThat(stereo.samples()).hasDimensions(2, 44100);
    assertThat(stereo.format()).isEqualTo(SampleFormat.FLOAT);
    float[] exact = TestMedia.sine(300, 44100, 44100);
    for (int t = 1000; t < 43000; t++) {
      assertThat(stereo.samples()[1][t]).isCloseTo(exact[t], within(1e-3f));
    }
  }

  @Test
  void rateAndChannelsMayChangeOnTheWayInAMix() throws IOException {
    Path first = folder.resolve("first.mp3");
    Path second = folder.resolve("second.mp3");
    TestMedia.ffmpeg("-f", "lavfi", "-i", "sine=f=500:r=44100:d=2", "-write_xing", 0, first);
    TestMedia.ffmpeg(
        "-f", "lavfi", "-i", "sine=f=500:r=48000:d=2", "-ac", 2, "-write_xing", 0, second);
    byte[] both = Files.readAllBytes(first);
    byte[] tail = Files.readAllBytes(second);
    both = Arrays.copyOf(both, both.length + tail.length);
    System.arraycopy(tail, 0, both, both.length - tail.length, tail.length);
    Path song = TestMedia.write(folder.resolve("both.mp3"), both);

    Signal mono = TestMedia.sound(song, AudioRequest.mono(44100));

    assertThat(mono.seconds()).isCloseTo(4, within(0.15));
    assertThat(crossings(mono, 0.5, 1.5)).isCloseTo(1000, within(3));
    assertThat(crossings(mono, 2.5, 3.5)).isCloseTo(1000, within(3));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> TestMedia.sound(song, AudioRequest.asStored()))
        .withMessageContaining("both.mp3 changes from 1 to 2 channels");
  }

  private static int crossings(Signal signal, double from, double to) {
    int crossings = 0;
    for (int t = (int) (from * signal.sampleRate()); t < to * signal.sampleRate(); t++) {
      boolean rises = signal.samples()[0][t] >= 0;
      crossings += rises == signal.samples()[0][t + 1] >= 0 ? 0 : 1;
    }
    return crossings;
  }

  private static int firstSound(Signal signal) {
    int t = 0;
    while (signal.samples()[0][t] == 0) {
      t++;
    }
    return t;
  }
}
