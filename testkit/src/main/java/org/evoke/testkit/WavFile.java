/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;

/**
 * Reads RIFF WAVE files with integer or float PCM into memory, and writes float ones. Tests only:
 * no bad input is met.
 */
public final class WavFile {
  private static final int FLOAT_CODE = 3;
  private static final int EXTENSIBLE_CODE = 0xfffe;

  private WavFile() {}

  /** The whole sound of a file; integers are divided by the full scale of their format. */
  public static Signal read(Path file) {
    ByteBuffer bytes;
    try {
      bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ByteBuffer format = chunk(bytes, "fmt ");
    int code = format.getShort(0) & 0xffff;
    if (code == EXTENSIBLE_CODE) {
      code = format.getShort(24) & 0xffff;
    }
    int bits = format.getShort(14);
    SampleFormat samples = format(code == FLOAT_CODE, bits);
    return new Signal(
        samples(chunk(bytes, "data"), format.getShort(2), bits / 8, samples),
        format.getInt(4),
        samples);
  }

  /**
   * Writes 32-bit floats.
   *
   * @param samples channels x samples, written as they are, also what is no number
   * @return the file
   */
  public static Path write(Path file, int sampleRate, float[][] samples) {
    int frameBytes = samples.length * Float.BYTES;
    int dataBytes = samples[0].length * frameBytes;
    ByteBuffer wav = ByteBuffer.allocate(44 + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(36 + dataBytes).put(ascii("WAVEfmt ")).putInt(16);
    wav.putShort((short) FLOAT_CODE).putShort((short) samples.length).putInt(sampleRate);
    wav.putInt(sampleRate * frameBytes).putShort((short) frameBytes).putShort((short) Float.SIZE);
    wav.put(ascii("data")).putInt(dataBytes);
    for (int i = 0; i < samples[0].length; i++) {
      for (float[] channel : samples) {
        wav.putFloat(channel[i]);
      }
    }
    try {
      return Files.write(file, wav.array());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static ByteBuffer chunk(ByteBuffer file, String name) {
    int position = 12;
    while (position + 8 <= file.limit()) {
      byte[] tag = new byte[4];
      file.get(position, tag);
      int length = Math.min(file.getInt(position + 4), file.limit() - position - 8);
      if (new String(tag, StandardCharsets.US_ASCII).equals(name)) {
        return file.slice(position + 8, length).order(ByteOrder.LITTLE_ENDIAN);
      }
      position += 8 + length + length % 2;
    }
    throw new IllegalStateException("no chunk " + name);
  }

  private static SampleFormat format(boolean floating, int bits) {
    if (floating) {
      return SampleFormat.FLOAT;
    }
    return switch (bits) {
      case 8 -> SampleFormat.PCM_8;
      case 16 -> SampleFormat.PCM_16;
      case 24 -> SampleFormat.PCM_24;
      case 32 -> SampleFormat.PCM_32;
      default -> throw new IllegalStateException(bits + " bits");
    };
  }

  private static float[][] samples(ByteBuffer data, int channels, int width, SampleFormat format) {
    int length = data.limit() / width / channels;
    float[][] samples = new float[channels][length];
    for (int i = 0; i < length; i++) {
      for (int c = 0; c < channels; c++) {
        samples[c][i] = sample(data, (i * channels + c) * width, format) / format.fullScale();
      }
    }
    return samples;
  }

  private static float sample(ByteBuffer data, int position, SampleFormat format) {
    return switch (format) {
      case PCM_8 -> (data.get(position) & 0xff) - 128;
      case PCM_16 -> data.getShort(position);
      case PCM_24 -> (data.getShort(position) & 0xffff) | (data.get(position + 2) << 16);
      case PCM_32 -> data.getInt(position);
      case FLOAT -> data.getFloat(position);
    };
  }
}
