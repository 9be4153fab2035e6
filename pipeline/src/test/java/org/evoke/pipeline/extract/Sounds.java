/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Wave files for the tests of extraction. */
final class Sounds {
  private static final int HEADER = 44;

  private Sounds() {}

  /** A tone that glides, as 16-bit PCM; channel c is half as loud as channel c - 1. */
  static Path glide(Path file, int rate, int channels, double seconds) throws IOException {
    int length = (int) Math.round(rate * seconds);
    byte[] bytes = new byte[HEADER + length * channels * 2];
    ByteBuffer wav = header(bytes, 1, 16, rate, channels);
    for (int i = 0; i < length; i++) {
      double t = (double) i / rate;
      double value = 12000 * StrictMath.sin(2 * StrictMath.PI * (150 + 40 * t) * t);
      for (int c = 0; c < channels; c++) {
        wav.putShort((short) (value / (1 << c)));
      }
    }
    return Files.write(file, bytes);
  }

  /** Silence of mono floats with one sample of another value in the middle. */
  static Path floats(Path file, int rate, double seconds, float odd) throws IOException {
    int length = (int) Math.round(rate * seconds);
    byte[] bytes = new byte[HEADER + length * 4];
    ByteBuffer wav = header(bytes, 3, 32, rate, 1);
    for (int i = 0; i < length; i++) {
      wav.putFloat(i == length / 2 ? odd : 0);
    }
    return Files.write(file, bytes);
  }

  private static ByteBuffer header(byte[] bytes, int kind, int bits, int rate, int channels) {
    int data = bytes.length - HEADER;
    int frame = channels * bits / 8;
    ByteBuffer wav = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(36 + data).put(ascii("WAVEfmt ")).putInt(16);
    wav.putShort((short) kind).putShort((short) channels).putInt(rate).putInt(rate * frame);
    wav.putShort((short) frame).putShort((short) bits);
    return wav.put(ascii("data")).putInt(data);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
