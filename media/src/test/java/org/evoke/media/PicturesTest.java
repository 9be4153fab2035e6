/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.evoke.core.Frame;
import org.evoke.core.MediaInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pictures come, when, and how large. */
class PicturesTest {
  private static final double GREY_TOLERANCE = 1.2;

  @TempDir Path folder;

  @Test
  void everyPictureComesWithItsTimeAtAVariableRate() {
    double[] times = {0, 0.04, 0.2, 0.203, 1.5, 1.9};
    Path film = TestMedia.greyFilm(folder.resolve("film.webm"), 64, 48, times);

    List<Frame> frames = TestMedia.pictures(film, Sampling.everyFrame(), Size.asStored());

    assertThat(frames).hasSize(times.length);
    for (int k = 0; k < times.length; k++) {
      assertThat(frames.get(k).seconds()).isCloseTo(times[k], within(1e-9));
      assertPicture(frames.get(k), k);
    }
  }

  @Test
  void aRateTakesThePictureOnScreen() {
    double[] times = {0, 0.4, 0.5, 1.6, 2.0};
    Path film = TestMedia.greyFilm(folder.resolve("film.webm"), 64, 48, times);

    List<Frame> frames = TestMedia.pictures(film, Sampling.rate(2), Size.exact(20, 10));

    int[] expected = {0, 2, 2, 2, 4};
    assertThat(frames).hasSize(expected.length);
    for (int k = 0; k < expected.length; k++) {
      assertThat(frames.get(k).seconds()).isCloseTo(times[expected[k]], within(1e-9));
      assertPicture(frames.get(k), expected[k]);
      assertThat(frames.get(k).width()).isEqualTo(20);
      assertThat(frames.get(k).height()).isEqualTo(10);
    }
  }

  @Test
  void aRateCountsFromTheStartToTheEnd() {
    Path film = TestMedia.greyFilm(folder.resolve("film.webm"), 32, 32, TestMedia.steady(100, 25));

    List<Frame> frames = TestMedia.pictures(film, Sampling.rate(2), Size.asStored());

    assertThat(frames).hasSize(8);
    for (int k = 0; k < frames.size(); k++) {
      assertThat(frames.get(k).seconds()).isCloseTo(Math.floor(k * 12.5) / 25, within(1e-9));
    }
  }

  @Test
  void givenTimesGiveOnePictureEach() {
    Path film = TestMedia.greyFilm(folder.resolve("film.webm"), 32, 32, TestMedia.steady(50, 25));

    List<Frame> frames =
        TestMedia.pictures(film, Sampling.times(0, 0, 0.05, 1.0, 77), Size.asStored());

    int[] expected = {0, 0, 1, 25, 49};
    assertThat(frames).hasSize(expected.length);
    for (int k = 0; k < expected.length; k++) {
      assertPicture(frames.get(k), expected[k]);
    }
  }

  @Test
  void seekingFindsTheSamePicturesAsDecodingAll() {
    Path film = TestMedia.greyFilm(folder.resolve("film.webm"), 32, 32, TestMedia.steady(1200, 10));

    List<Frame> every = TestMedia.pictures(film, Sampling.everyFrame(), Size.asStored());
    List<Frame> some =
        TestMedia.pictures(film, Sampling.times(3.07, 31.95, 32, 80, 119.5), Size.asStored());

    int[] expected = {30, 319, 320, 800, 1195};
    for (int k = 0; k < expected.length; k++) {
      assertThat(some.get(k).seconds()).isEqualTo(every.get(expected[k]).seconds());
      assertThat(some.get(k).rgb()).isEqualTo(every.get(expected[k]).rgb());
    }
  }

  @Test
  void seekingAgreesInOtherContainers() {
    for (String name : List.of("film.mp4", "film.ts", "film.avi", "film.flv", "film.mpg")) {
      Path film = folder.resolve(name);
      TestMedia.ffmpeg("-f", "lavfi", "-i", "testsrc=s=64x48:r=25:d=70", "-bf", 0, "-g", 50, film);

      List<Frame> every = TestMedia.pictures(film, Sampling.everyFrame(), Size.asStored());
      double[] times = {2.5, 30.01, 30.05, 55.5};
      List<Frame> some = TestMedia.pictures(film, Sampling.times(times), Size.asStored());

      for (int k = 0; k < times.length; k++) {
        Frame wanted = shownAt(every, times[k]);
        assertThat(some.get(k).seconds()).as(name).isEqualTo(wanted.seconds());
        assertThat(some.get(k).rgb()).as(name).isEqualTo(wanted.rgb());
      }
    }
  }

  private static Frame shownAt(List<Frame> frames, double seconds) {
    Frame shown = frames.get(0);
    for (Frame frame : frames) {
      shown = frame.seconds() <= seconds ? frame : shown;
    }
    return shown;
  }

  @Test
  void oddSizesAreKept() {
    Path film = TestMedia.greyFilm(folder.resolve("film.webm"), 61, 37, 0, 0.04);

    MediaInfo.Video video = MediaFile.probe(film).video().orElseThrow();
    Frame frame = TestMedia.pictures(film, Sampling.everyFrame(), Size.asStored()).get(0);

    assertThat(video.width()).isEqualTo(61);
    assertThat(video.height()).isEqualTo(37);
    assertThat(frame.rgb()).hasSize(61 * 37 * 3);
    assertPicture(frame, 0);
  }

  @Test
  void fittingKeepsTheAspect() {
    Path film = TestMedia.greyFilm(folder.resolve("film.webm"), 160, 90, 0, 0.04);

    Frame small = TestMedia.pictures(film, Sampling.everyFrame(), Size.fit(64, 64)).get(0);
    Frame large = TestMedia.pictures(film, Sampling.everyFrame(), Size.fit(1000, 180)).get(0);

    assertThat(List.of(small.width(), small.height())).containsExactly(64, 36);
    assertThat(List.of(large.width(), large.height())).containsExactly(320, 180);
  }

  @Test
  void colorsAreRight() {
    Path film = folder.resolve("film.webm");
    byte[] rgb = new byte[64 * 64 * 3];
    for (int i = 0; i < rgb.length; i += 3) {
      rgb[i] = (byte) 200;
      rgb[i + 1] = (byte) 90;
      rgb[i + 2] = 30;
    }
    try (WebmWriter writer = new WebmWriter(film, 64, 64, 25, 48000, 0)) {
      writer.write(new Frame(0, 64, 64, rgb));
    }
    Frame frame = TestMedia.pictures(film, Sampling.everyFrame(), Size.asStored()).get(0);
    int centre = 3 * (32 * 64 + 32);
    assertThat(frame.rgb()[centre] & 0xFF).isCloseTo(200, within(3));
    assertThat(frame.rgb()[centre + 1] & 0xFF).isCloseTo(90, within(3));
    assertThat(frame.rgb()[centre + 2] & 0xFF).isCloseTo(30, within(3));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void filmsAreTurnedAsTheCommandLineTurnsThem(int degrees) {
    Path film = folder.resolve("phone.mp4");
    Path turned = folder.resolve("turned.mp4");
    String picture = "color=black:s=64x32:d=0.2,drawbox=w=20:h=9:color=white:t=fill";
    TestMedia.ffmpeg("-f", "lavfi", "-i", picture, film);
    TestMedia.ffmpeg("-i", film, "-c", "copy", "-metadata:s:v", "rotate=" + degrees, turned);
    byte[] expected =
        TestMedia.ffmpeg("-i", turned, "-frames:v", 1, "-f", "rawvideo", "-pix_fmt", "gray", "-");
    int width = degrees % 180 == 0 ? 64 : 32;

    MediaInfo.Video video = MediaFile.probe(turned).video().orElseThrow();
    Frame frame = TestMedia.pictures(turned, Sampling.everyFrame(), Size.asStored()).get(0);
    Frame small = TestMedia.pictures(turned, Sampling.everyFrame(), Size.exact(8, 20)).get(0);

    assertThat(video.rotationDegrees() % 180).isEqualTo(degrees % 180);
    assertThat(List.of(video.width(), frame.width(), frame.height()))
        .containsExactly(width, width, 64 * 32 / width);
    for (int i = 0; i < expected.length; i++) {
      boolean white = (expected[i] & 0xFF) > 128;
      assertThat((frame.rgb()[3 * i] & 0xFF) > 128).as("pixel %d", i).isEqualTo(white);
    }
    assertThat(List.of(small.width(), small.height())).containsExactly(8, 20);
  }

  @Test
  void pixelsThatAreNotSquareCountWhenFitting() {
    Path film = folder.resolve("wide.mp4");
    TestMedia.ffmpeg("-f", "lavfi", "-i", "testsrc=s=72x57:d=0.2,setsar=2", film);

    Frame stored = TestMedia.pictures(film, Sampling.everyFrame(), Size.asStored()).get(0);
    Frame fitted = TestMedia.pictures(film, Sampling.everyFrame(), Size.fit(144, 144)).get(0);

    assertThat(List.of(stored.width(), stored.height())).containsExactly(72, 57);
    assertThat(List.of(fitted.width(), fitted.height())).containsExactly(144, 57);
  }

  @Test
  void coverPicturesAreNoFilm() {
    Path wav =
        TestMedia.wav(folder.resolve("in.wav"), 44100, 16, TestMedia.sine16(440, 44100, 44100));
    Path song = folder.resolve("song.mp3");
    Path cover = folder.resolve("cover.png");
    TestMedia.ffmpeg("-f", "lavfi", "-i", "testsrc=s=64x64:d=0.04", "-frames:v", 1, cover);
    TestMedia.ffmpeg(
        "-i",
        wav,
        "-i",
        cover,
        "-map",
        "0",
        "-map",
        "1",
        "-c:v",
        "copy",
        "-disposition:v",
        "attached_pic",
        song);

    assertThat(MediaFile.probe(song).video()).isEmpty();
    assertThat(TestMedia.sound(song, AudioRequest.asStored()).length()).isEqualTo(44100);
  }

  private static void assertPicture(Frame frame, int k) {
    assertThat(TestMedia.grey(frame))
        .as("picture %d at %s s", k, frame.seconds())
        .isCloseTo(TestMedia.greyOf(k), within(GREY_TOLERANCE));
  }
}
