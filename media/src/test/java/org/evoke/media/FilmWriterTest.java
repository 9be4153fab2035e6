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
import org.evoke.core.MediaInfo;
import org.evoke.core.Signal;
import org.evoke.core.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of file that can be written can be read again. */
class FilmWriterTest {
  private static final int RATE = 44_100;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "WEBM, 'matroska,webm', opus",
    "MP4, 'mov,mp4,m4a,3gp,3g2,mj2', aac",
    "OGG, ogg, opus",
    "MP3, mp3, mp3"
  })
  void soundComesBackInEachFormat(FilmFormat format, String container, String codec) {
    Path file = folder.resolve("tone." + format.container());
    try (FilmWriter writer = new FilmWriter(file, format, 0, 0, 0, RATE, 2)) {
      writer.write(TestMedia.tones(RATE, 2 * RATE, 440, 550));
    }
    MediaInfo info = MediaFile.probe(file);
    assertThat(info.container()).isEqualTo(container);
    assertThat(info.audio().orElseThrow().codec()).isEqualTo(codec);
    assertThat(info.seconds().orElseThrow()).isCloseTo(2, within(0.1));
    Signal signal = TestMedia.sound(file, AudioRequest.asStored());
    double power = 0;
    for (int t = RATE / 2; t < 3 * RATE / 2; t++) {
      power += signal.samples()[1][t] * signal.samples()[1][t];
    }
    assertThat(Math.sqrt(power / RATE)).isCloseTo(0.5 / Math.sqrt(2), within(0.02));
  }

  @Test
  void mp4HoldsPicturesAndSound() {
    Path file = film(folder.resolve("film.mp4"), FilmFormat.MP4);
    MediaInfo info = MediaFile.probe(file);
    MediaInfo.Video video = info.video().orElseThrow();
    assertThat(video.codec()).isEqualTo("mpeg4");
    assertThat(video.width()).isEqualTo(64);
    assertThat(video.frameRate()).isCloseTo(25, within(0.05));
    assertThat(info.seconds().orElseThrow()).isCloseTo(2, within(0.1));
    assertThat(TestMedia.pictures(file, Sampling.everyFrame(), Size.asStored())).hasSize(50);
  }

  @ParameterizedTest
  @EnumSource(FilmFormat.class)
  void theSameInputGivesTheSameBytes(FilmFormat format) throws IOException {
    Path first = film(folder.resolve("first"), format);
    Path second = film(folder.resolve("second"), format);
    assertThat(Files.mismatch(first, second)).isEqualTo(-1);
  }

  @Test
  void soundFormatsHaveNoPictures() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(
            () -> new FilmWriter(folder.resolve("a.ogg"), FilmFormat.OGG, 64, 48, 25, RATE, 1))
        .withMessage("a file of kind ogg has no pictures");
  }

  private static Path film(Path file, FilmFormat format) {
    int width = format.hasPictures() ? 64 : 0;
    int height = format.hasPictures() ? 48 : 0;
    try (FilmWriter writer = new FilmWriter(file, format, width, height, 25, RATE, 2)) {
      writer.write(TestMedia.tones(RATE, 2 * RATE, 440, 550));
      for (int k = 0; width > 0 && k < 50; k++) {
        writer.write(TestMedia.plain(k / 25.0, width, height, TestMedia.greyOf(k)));
      }
    }
    return file;
  }
}
