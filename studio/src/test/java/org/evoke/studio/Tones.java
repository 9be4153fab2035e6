/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Wave files for the tests of commands. */
final class Tones {
  private static final int RATE = 16000;

  private Tones() {}

  /** A tone of 200 Hz with overtones, 16-bit mono at 16 kHz. */
  static Path wav(Path file, double seconds) throws IOException {
    int length = (int) (RATE * seconds);
    byte[] pcm = new byte[2 * length];
    for (int i = 0; i < length; i++) {
      int value = (i % 80 - 40) * 300;
      pcm[2 * i] = (byte) value;
      pcm[2 * i + 1] = (byte) (value >> 8);
    }
    AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
    try (AudioInputStream sound =
        new AudioInputStream(new ByteArrayInputStream(pcm), format, length)) {
      AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
    }
    return file;
  }
}
