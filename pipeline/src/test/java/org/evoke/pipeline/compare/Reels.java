/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

import java.io.IOException;
import java.nio.file.Path;
import org.evoke.core.Frame;
import org.evoke.core.RandomStream;
import org.evoke.core.SampleFormat;
import org.evoke.core.Seed;
import org.evoke.core.Signal;
import org.evoke.media.WebmWriter;
import org.evoke.testkit.WavFile;

/** Synthesised films and songs that are cut from numbered scenes. */
final class Reels {
  static final int SCENE_SECONDS = 4;
  private static final int RATE = 44100;
  private static final int WIDTH = 72;
  private static final int HEIGHT = 64;
  private static final int FRAMES = 10;

  private Reels() {}

  /** A film of scenes with the sound that belongs to them, as loud as told. */
  static Path film(Path file, double loudness, int... scenes) {
    try (WebmWriter writer = new WebmWriter(file, WIDTH, HEIGHT, FRAMES, RATE, 1)) {
      for (int i = 0; i < scenes.length * SCENE_SECONDS * FRAMES; i++) {
        int scene = scenes[i / (SCENE_SECONDS * FRAMES)];
        writer.write(new Frame((double) i / FRAMES, WIDTH, HEIGHT, picture(scene)));
      }
      writer.write(new Signal(sound(loudness, scenes), RATE, SampleFormat.FLOAT));
    }
    return file;
  }

  /** A song of scenes. */
  static Path song(Path file, double loudness, int... scenes) throws IOException {
    return WavFile.write(file, RATE, sound(loudness, scenes));
  }

  private static byte[] picture(int scene) {
    RandomStream random = new Seed(100 + scene).stream();
    int[] blocks = new int[9 * 8];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = random.nextInt(256);
    }
    byte[] rgb = new byte[WIDTH * HEIGHT * 3];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int light = blocks[y / 8 * 9 + x / 8];
        for (int c = 0; c < 3; c++) {
          rgb[3 * (y * WIDTH + x) + c] = (byte) light;
        }
      }
    }
    return rgb;
  }

  /** Tones that change eight times a second, other ones in each scene. */
  private static float[][] sound(double loudness, int... scenes) {
    int length = SCENE_SECONDS * RATE;
    float[] samples = new float[scenes.length * length];
    for (int s = 0; s < scenes.length; s++) {
      RandomStream random = new Seed(1000 + scenes[s]).stream();
      for (int note = 0; note < 8 * SCENE_SECONDS; note++) {
        double hertz = 300 + 1700.0 * random.nextInt(1000) / 1000;
        int from = s * length + note * RATE / 8;
        for (int i = 0; i < RATE / 8; i++) {
          double t = 2 * StrictMath.PI * hertz * i / RATE;
          samples[from + i] =
              (float) (loudness * (StrictMath.sin(t) + 0.3 * StrictMath.sin(2 * t)));
        }
      }
    }
    return new float[][] {samples};
  }
}
