/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Path;
import java.util.Arrays;
import org.evoke.core.Frame;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.media.WebmWriter;

/** Films for the tests of commands: 32 x 32 pixels, 10 pictures a second. */
final class SmallFilms {
  private static final int SIDE = 32;
  private static final int RATE = 10;
  private static final int SAMPLE_RATE = 44100;

  private SmallFilms() {}

  /** A film of one grey, without sound. */
  static Path grey(Path file, int level, double seconds) {
    byte[] rgb = new byte[SIDE * SIDE * 3];
    Arrays.fill(rgb, (byte) level);
    try (WebmWriter film = new WebmWriter(file, SIDE, SIDE, RATE, 0, 0)) {
      for (int k = 0; k < Math.round(seconds * RATE); k++) {
        film.write(new Frame((double) k / RATE, SIDE, SIDE, rgb));
      }
    }
    return file;
  }

  /** A pattern that moves, and a tone that swells. */
  static Path moving(Path file, int speed, double seconds) {
    try (WebmWriter film = new WebmWriter(file, SIDE, SIDE, RATE, SAMPLE_RATE, 1)) {
      for (int k = 0; k < Math.round(seconds * RATE); k++) {
        byte[] rgb = new byte[SIDE * SIDE * 3];
        for (int i = 0; i < rgb.length; i++) {
          int x = i / 3 % SIDE;
          int y = i / 3 / SIDE;
          rgb[i] = (byte) (128 + 90 * StrictMath.sin((x - speed * k) / 3.0 + y / 4.0));
        }
        film.write(new Frame((double) k / RATE, SIDE, SIDE, rgb));
      }
      film.write(tone(speed, seconds));
    }
    return file;
  }

  private static Signal tone(int speed, double seconds) {
    float[] samples = new float[(int) Math.round(SAMPLE_RATE * seconds)];
    for (int i = 0; i < samples.length; i++) {
      double swell = 0.2 + 0.1 * StrictMath.sin(3.0 * i / SAMPLE_RATE);
      samples[i] = (float) (swell * StrictMath.sin(0.02 * (speed + 1) * i));
    }
    return new Signal(new float[][] {samples}, SAMPLE_RATE, SampleFormat.FLOAT);
  }
}
