/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;
import org.evoke.core.Timeline.Shot;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cuts are found to the picture; motion, flashes, titles and slow fades are none. */
class ShotDetectorTest {
  private static final int WIDTH = 64;
  private static final int HEIGHT = 36;
  private static final double FPS = 25;

  @TempDir Path folder;

  @Test
  void cutsBetweenScenesAreExact() {
    assertThat(cuts(100, k -> moving(k < 31 ? 1 : k < 38 ? 2 : k < 80 ? 3 : 4, k)))
        .containsExactly(31 / FPS, 38 / FPS, 80 / FPS);
  }

  @Test
  void shotsTileTheFilm() {
    List<Shot> shots = shots(50, 2.5, k -> moving(k < 20 ? 1 : 2, k));
    assertThat(shots).containsExactly(new Shot(0, 20 / FPS), new Shot(20 / FPS, 2.5));
  }

  @Test
  void fastMotionIsNoCut() {
    assertThat(cuts(60, k -> panned(1, 4 * k))).isEmpty();
  }

  @Test
  void aCutInFastMotionIsFound() {
    assertThat(cuts(60, k -> panned(k < 33 ? 1 : 2, 3 * k))).containsExactly(33 / FPS);
  }

  @Test
  void aFlashIsNoCut() {
    assertThat(cuts(60, k -> k == 30 ? plain(255) : moving(1, k))).isEmpty();
    assertThat(cuts(60, k -> k == 30 || k == 31 ? plain(255) : moving(1, k))).isEmpty();
  }

  @Test
  void aTitleThatAppearsIsNoCut() {
    assertThat(cuts(60, k -> k < 30 ? scene(1) : titled(scene(1)))).isEmpty();
  }

  @Test
  void aFadeThroughBlackIsACutInItsMiddle() {
    List<Double> cuts =
        cuts(100, k -> dimmed(scene(k < 50 ? 1 : 2), Math.max(0, Math.abs(k - 50) - 5) / 20.0));
    assertThat(cuts).hasSize(1);
    assertThat(cuts.get(0)).isCloseTo(50 / FPS, within(0.05));
  }

  @Test
  void blackAtStartAndEndIsNoCut() {
    assertThat(cuts(60, k -> dimmed(scene(1), Math.min(k, 59 - k) / 20.0))).isEmpty();
  }

  @Test
  void pictureSizeMattersLittle() {
    IntFunction<byte[]> film = k -> moving(k < 20 ? 1 : 2, k);
    ShotDetector detector = new ShotDetector();
    for (int k = 0; k < 50; k++) {
      detector.accept(enlarged(new Frame(k / FPS, WIDTH, HEIGHT, film.apply(k)), 5));
    }
    assertThat(detector.finish(2)).hasSize(2);
  }

  @Test
  void filmsOfOneOrNoPicture() {
    assertThat(new ShotDetector().finish(3)).containsExactly(new Shot(0, 3));
    assertThat(new ShotDetector().finish(0)).isEmpty();
    ShotDetector detector = new ShotDetector();
    detector.accept(new Frame(0, WIDTH, HEIGHT, scene(1)));
    assertThat(detector.finish(0.04)).containsExactly(new Shot(0, 0.04));
  }

  @Test
  void cutsSurviveEncoding() {
    Path file = folder.resolve("film.webm");
    try (WebmWriter film = new WebmWriter(file, 320, 180, FPS, 48000, 0)) {
      for (int k = 0; k < 75; k++) {
        byte[] rgb = moving(k < 25 ? 1 : k < 50 ? 2 : 3, k);
        film.write(enlarged(new Frame(k / FPS, WIDTH, HEIGHT, rgb), 5));
      }
    }
    assertThat(shotsOf(file, 3)).extracting(Shot::start).containsExactly(0.0, 1.0, 2.0);
  }

  /** Cuts as seen by eye, picture by picture: three in 30 seconds. */
  @Test
  void cutsOfAFilm() {
    Path film = SharedData.require("media/big_buck_bunny_30s.webm");
    assertThat(shotsOf(film, 30.003))
        .extracting(Shot::start)
        .containsExactly(0.0, 11.795, 15.67, 22.961);
  }

  /** A fade through black after two seconds, fast motion before it. */
  @Test
  void fadeOfAFilm() {
    Path film = SharedData.require("media/sintel_5s.mp4");
    assertThat(shotsOf(film, 5)).extracting(Shot::start).containsExactly(0.0, 2.125);
  }

  private static List<Shot> shotsOf(Path film, double seconds) {
    ShotDetector detector = new ShotDetector();
    FrameRequest request = new FrameRequest(Sampling.everyFrame(), Size.fit(WIDTH, HEIGHT));
    try (FrameStream stream = MediaFile.openFrames(film, request)) {
      for (Optional<Frame> f = stream.next(); f.isPresent(); f = stream.next()) {
        detector.accept(f.get());
      }
    }
    return detector.finish(seconds);
  }

  private static List<Double> cuts(int count, IntFunction<byte[]> film) {
    List<Double> cuts = new ArrayList<>();
    for (Shot shot : shots(count, count / FPS, film)) {
      cuts.add(shot.start());
    }
    assertThat(cuts.remove(0)).isZero();
    return cuts;
  }

  private static List<Shot> shots(int count, double seconds, IntFunction<byte[]> film) {
    ShotDetector detector = new ShotDetector();
    for (int k = 0; k < count; k++) {
      detector.accept(new Frame(k / FPS, WIDTH, HEIGHT, film.apply(k)));
    }
    return detector.finish(seconds);
  }

  private static byte[] scene(int number) {
    return panned(number, 0);
  }

  private static byte[] moving(int number, int k) {
    return panned(number, k);
  }

  /** A landscape of soft blobs, seen from a place. */
  private static byte[] panned(int number, int offset) {
    Random random = new Random(number);
    double[] phases = random.doubles(12, 0, 6.28).toArray();
    byte[] rgb = new byte[WIDTH * HEIGHT * 3];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        for (int c = 0; c < 3; c++) {
          double value =
              Math.sin((x + offset) * (0.1 + 0.02 * number) + phases[c])
                  + Math.sin(y * 0.2 + (x + offset) * 0.07 + phases[3 + c]);
          rgb[3 * (y * WIDTH + x) + c] = (byte) (120 + 55 * value);
        }
      }
    }
    return rgb;
  }

  private static byte[] plain(int grey) {
    return TestMedia.plain(0, WIDTH, HEIGHT, grey).rgb();
  }

  private static byte[] titled(byte[] rgb) {
    for (int y = 14; y < 20; y++) {
      for (int i = 3 * (y * WIDTH + 10); i < 3 * (y * WIDTH + 54); i++) {
        rgb[i] = (byte) 255;
      }
    }
    return rgb;
  }

  private static byte[] dimmed(byte[] rgb, double light) {
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) ((rgb[i] & 0xFF) * Math.min(1, light));
    }
    return rgb;
  }

  private static Frame enlarged(Frame frame, int factor) {
    int width = frame.width() * factor;
    byte[] rgb = new byte[width * frame.height() * factor * 3];
    for (int i = 0; i < rgb.length; i++) {
      int x = i / 3 % width / factor;
      int y = i / 3 / width / factor;
      rgb[i] = frame.rgb()[3 * (y * frame.width() + x) + i % 3];
    }
    return new Frame(frame.seconds(), width, frame.height() * factor, rgb);
  }
}
