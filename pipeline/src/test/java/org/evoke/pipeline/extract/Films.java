/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.nio.file.Path;
import org.evoke.core.Frame;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.media.WebmWriter;

/** Films for the tests of extraction, at 10 pictures a second. */
final class Films {
  private static final int RATE = 10;
  private static final int SAMPLE_RATE = 48000;

  private Films() {}

  /** A pattern that moves to the right, without sound. */
  static Path moving(Path file, int width, int height, double seconds) {
    try (WebmWriter film = new WebmWriter(file, width, height, RATE, 0, 0)) {
      pictures(film, width, height, seconds);
    }
    return file;
  }

  /** As above with a tone. */
  static Path withSound(Path file, double pictureSeconds, double soundSeconds) {
    float[] samples = new float[(int) Math.round(SAMPLE_RATE * soundSeconds)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = 0.005f * (i % 200 - 100);
    }
    try (WebmWriter film = new WebmWriter(file, 64, 48, RATE, SAMPLE_RATE, 1)) {
      pictures(film, 64, 48, pictureSeconds);
      film.write(new Signal(new float[][] {samples}, SAMPLE_RATE, SampleFormat.FLOAT));
    }
    return file;
  }

  private static void pictures(WebmWriter film, int width, int height, double seconds) {
    for (int k = 0; k < Math.round(seconds * RATE); k++) {
      byte[] rgb = new byte[3 * width * height];
      for (int i = 0; i < rgb.length; i++) {
        int x = i / 3 % width;
        int y = i / 3 / width;
        rgb[i] = (byte) (128 + 100 * StrictMath.sin((x - 2.0 * k) / 5) * StrictMath.cos(y / 7.0));
      }
      film.write(new Frame((double) k / RATE, width, height, rgb));
    }
  }
}
