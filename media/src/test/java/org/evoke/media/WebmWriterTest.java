/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evoke.core.MediaInfo;
import org.evoke.core.OutputException;
import org.evoke.core.Signal;
import org.evoke.core.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Films that are written can be read again. */
class WebmWriterTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"48000, 1", "48000, 2", "44100, 2", "16000, 1", "22050, 6"})
  void soundComesBack(int rate, int channels) {
    double[] hertz = new double[channels];
    for (int c = 0; c < channels; c++) {
      hertz[c] = 300 + 50 * c;
    }
    Path file = folder.resolve("song.webm");
    try (WebmWriter writer = new WebmWriter(file, 0, 0, 0, rate, channels)) {
      Signal tones = TestMedia.tones(rate, rate + 77, hertz);
      writer.write(tones.slice(0, 100));
      writer.write(tones.slice(100, rate + 77));
    }

    Signal signal = TestMedia.sound(file, AudioRequest.asStored());

    assertThat(signal.sampleRate()).isEqualTo(48000);
    assertThat(signal.channels()).isEqualTo(channels);
    assertThat(signal.length()).isEqualTo((int) Math.round((rate + 77) * 48000.0 / rate));
    double power = 0;
    for (int t = 4800; t < 43200; t++) {
      power += signal.samples()[0][t] * signal.samples()[0][t];
    }
    assertThat(Math.sqrt(power / 38400)).isCloseTo(0.5 / Math.sqrt(2), within(0.02));
  }

  @Test
  void picturesAndSoundAreDescribed() {
    Path file = film(folder.resolve("film.webm"));

    MediaInfo info = MediaFile.probe(file);

    assertThat(info.container()).isEqualTo("matroska,webm");
    assertThat(info.seconds().orElseThrow()).isCloseTo(2, within(0.05));
    assertThat(info.audio().orElseThrow().codec()).isEqualTo("opus");
    assertThat(info.audio().orElseThrow().channels()).containsExactly("FL", "FR");
    MediaInfo.Video video = info.video().orElseThrow();
    assertThat(video.codec()).isEqualTo("vp8");
    assertThat(video.frameRate()).isCloseTo(25, within(0.01));
    assertThat(video.width()).isEqualTo(64);
    assertThat(video.height()).isEqualTo(48);
  }

  @Test
  void theSameFilmGivesTheSameBytes() throws IOException {
    Path first = film(folder.resolve("first.webm"));
    Path second = film(folder.resolve("second.webm"));
    assertThat(Files.mismatch(first, second)).isEqualTo(-1);
  }

  private static Path film(Path file) {
    try (WebmWriter writer = new WebmWriter(file, 64, 48, 25, 44100, 2)) {
      writer.write(TestMedia.tones(44100, 88200, 440, 550));
      for (int k = 0; k < 50; k++) {
        writer.write(TestMedia.plain(k / 25.0, 64, 48, TestMedia.greyOf(k)));
      }
    }
    return file;
  }

  @Test
  void whatDoesNotFitTheFilmIsRefused() {
    try (WebmWriter writer = new WebmWriter(folder.resolve("a.webm"), 64, 48, 25, 48000, 0)) {
      writer.write(TestMedia.plain(1, 64, 48, 9));
      assertThatExceptionOfType(OutputException.class)
          .isThrownBy(() -> writer.write(TestMedia.plain(2, 32, 48, 9)))
          .withMessage("picture is 32 x 48, the film is 64 x 48");
      assertThatExceptionOfType(OutputException.class)
          .isThrownBy(() -> writer.write(TestMedia.plain(1, 64, 48, 9)))
          .withMessageContaining("not 1 ms after");
      assertThatExceptionOfType(OutputException.class)
          .isThrownBy(() -> writer.write(TestMedia.tones(48000, 10, 440)))
          .withMessageContaining("no sound");
    }
  }

  @Test
  void soundOfAnotherKindIsRefused() {
    try (WebmWriter writer = new WebmWriter(folder.resolve("a.webm"), 0, 0, 0, 48000, 2)) {
      assertThatExceptionOfType(OutputException.class)
          .isThrownBy(() -> writer.write(TestMedia.tones(44100, 10, 440)))
          .withMessageContaining("1 channels at 44100 Hz");
      assertThatExceptionOfType(OutputException.class)
          .isThrownBy(() -> writer.write(TestMedia.plain(0, 64, 48, 9)))
          .withMessageContaining("no pictures");
    }
  }

  @Test
  void placesThatCannotBeWrittenAreNamed() {
    Path nowhere = folder.resolve("no-such-folder").resolve("film.webm");
    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> new WebmWriter(nowhere, 64, 48, 25, 48000, 2))
        .withMessageContaining("film.webm");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> new WebmWriter(nowhere, 0, 48, 25, 48000, 2));
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> new WebmWriter(nowhere, 0, 0, 25, 48000, 0));
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> new WebmWriter(nowhere, 64, 48, Double.NaN, 48000, 0));
  }

  @Test
  void closedFilmsTakeNothing() {
    WebmWriter writer = new WebmWriter(folder.resolve("a.webm"), 64, 48, 25, 48000, 0);
    writer.write(TestMedia.plain(0, 64, 48, 9));
    writer.close();
    writer.close();
    assertThatIllegalStateException().isThrownBy(() -> writer.write(TestMedia.plain(1, 64, 48, 9)));
  }
}
