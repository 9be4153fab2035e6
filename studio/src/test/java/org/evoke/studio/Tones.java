/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Path;
import org.evoke.testkit.WavFile;

/** Wave files for the tests of commands. */
final class Tones {
  private static final int RATE = 44100;

  private Tones() {}

  /** A tone of 220 Hz with overtones, mono at 44.1 kHz. */
  static Path wav(Path file, double seconds) {
    float[] samples = new float[(int) (RATE * seconds)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = 0.005f * (i % 200 - 100);
    }
    return WavFile.write(file, RATE, new float[][] {samples});
  }
}
