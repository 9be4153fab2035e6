/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sound is what the ffmpeg command line decodes: as many samples, and nearly the same. */
class CommandLineTest {
  /** Decoders of different versions of FFmpeg round differently. */
  private static final float TOLERANCE = 2e-4f;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "mp3, libmp3lame, 44100, 2", "mp3, libmp3lame, 16000, 1", "m4a, aac, 44100, 2",
    "aac, aac, 48000, 2", "ogg, libvorbis, 44100, 2", "opus, libopus, 48000, 2",
    "webm, libopus, 24000, 1", "mkv, libvorbis, 22050, 1", "ac3, ac3, 48000, 6",
    "wma, wmav2, 44100, 2", "flac, flac, 96000, 6", "aiff, pcm_s16be, 32000, 2",
    "au, pcm_mulaw, 8000, 1", "caf, alac, 44100, 2", "mov, pcm_s24le, 192000, 8",
    "ts, mp2, 48000, 2", "avi, pcm_s16le, 44100, 2", "w64, pcm_f32le, 44100, 2",
    "flv, libmp3lame, 44100, 2", "mka, eac3, 48000, 6"
  })
  void samplesAgree(String extension, String codec, int rate, int channels) {
    int[][] tones = new int[channels][];
    for (int c = 0; c < channels; c++) {
      tones[c] = TestMedia.sine16(200 + 90.0 * c, rate, (int) (rate * 1.2345));
    }
    Path wav = TestMedia.wav(folder.resolve("in.wav"), rate, 16, tones);
    Path file = folder.resolve("out." + extension);
    TestMedia.ffmpeg("-i", wav, "-c:a", codec, "-strict", "-2", file);

    assertSame(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "media/big_buck_bunny_30s.webm",
        "media/sintel_5s.mp4",
        "media/speech_32k.wav",
        "data/pmemo/chorus/372.mp3"
      })
  void referenceMediaAgree(String name) {
    assertSame(SharedData.require(name));
  }

  private static void assertSame(Path file) {
    byte[] raw = TestMedia.ffmpeg("-i", file, "-map", "0:a:0", "-f", "f32le", "-");
    FloatBuffer expected = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();

    Signal signal = TestMedia.sound(file, AudioRequest.asStored());

    assertThat(signal.length()).isEqualTo(expected.remaining() / signal.channels());
    float largest = 0;
    for (int t = 0; t < signal.length(); t++) {
      for (int c = 0; c < signal.channels(); c++) {
        largest = Math.max(largest, Math.abs(signal.samples()[c][t] - expected.get()));
      }
    }
    boolean integers = signal.format() != SampleFormat.FLOAT;
    assertThat(largest).isLessThanOrEqualTo(integers ? 0 : TOLERANCE);
  }
}
