/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.nio.file.Path;
import java.util.Arrays;
import org.evoke.core.Frame;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.media.WebmWriter;

/** Synthesised media files for tests. */
final class TestMedia {
  private TestMedia() {}

  /** A tone whose amplitude is that of the half it lies in. */
  static float[][] twoHalves(int rate, double seconds, int channels, double first, double second) {
    float[][] samples = new float[channels][(int) Math.round(rate * seconds)];
    for (int i = 0; i < samples[0].length; i++) {
      double amplitude = i < samples[0].length / 2 ? first : second;
      float value = (float) (amplitude * StrictMath.sin(2 * StrictMath.PI * 440 * i / rate));
      for (float[] channel : samples) {
        channel[i] = value;
      }
    }
    return samples;
  }

  /** A film of one colour per three seconds, with sound unless it is null. */
  static Path film(Path file, double seconds, float[][] sound) {
    int rate = 44100;
    int channels = sound == null ? 0 : sound.length;
    try (WebmWriter writer = new WebmWriter(file, 64, 48, 10, rate, channels)) {
      for (int i = 0; i < seconds * 10; i++) {
        writer.write(picture(i / 10.0));
      }
      if (sound != null) {
        writer.write(new Signal(sound, rate, SampleFormat.FLOAT));
      }
    }
    return file;
  }

  private static Frame picture(double seconds) {
    byte[] rgb = new byte[64 * 48 * 3];
    int scene = (int) (seconds / 3);
    for (int i = 0; i < rgb.length; i++) {
      int x = i / 3 % 64;
      boolean stripe = (x / (4 + 3 * scene)) % 2 == 0;
      rgb[i] = (byte) (stripe ? 220 - 40 * scene : 30 + 70 * (i % 3) * scene / 2);
    }
    return new Frame(seconds, 64, 48, rgb);
  }

  /** Silence. */
  static float[][] silence(int rate, double seconds) {
    float[][] samples = new float[1][(int) (rate * seconds)];
    Arrays.fill(samples[0], 0f);
    return samples;
  }
}
