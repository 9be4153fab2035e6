/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.nio.file.Path;
import org.evoke.testkit.WavFile;

/** Wave files for the tests of extraction. */
final class Sounds {
  private Sounds() {}

  /** A tone that glides; channel c is half as loud as channel c - 1. */
  static Path glide(Path file, int rate, int channels, double seconds) {
    float[][] samples = new float[channels][(int) Math.round(rate * seconds)];
    for (int i = 0; i < samples[0].length; i++) {
      double t = (double) i / rate;
      double value = 0.4 * StrictMath.sin(2 * StrictMath.PI * (150 + 40 * t) * t);
      for (int c = 0; c < channels; c++) {
        samples[c][i] = (float) (value / (1 << c));
      }
    }
    return WavFile.write(file, rate, samples);
  }

  /** Silence with one sample of another value in the middle. */
  static Path withSample(Path file, int rate, double seconds, float odd) {
    float[] samples = new float[(int) Math.round(rate * seconds)];
    samples[samples.length / 2] = odd;
    return WavFile.write(file, rate, new float[][] {samples});
  }
}
