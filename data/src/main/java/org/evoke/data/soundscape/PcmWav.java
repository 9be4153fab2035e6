/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.soundscape;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evoke.core.OutputException;
import org.evoke.core.OutputFile;

/** Writes mono sound as 16-bit WAV. */
public final class PcmWav {
  private static final int HEADER = 44;
  private static final int FULL_SCALE = 32768;

  private PcmWav() {}

  /**
   * Writes a file.
   *
   * @param samples -1 to 1; what lies outside is clipped
   * @param rate samples per second
   * @throws OutputException when it cannot be written
   */
  public static void write(Path file, float[] samples, int rate) {
    int bytes = 2 * samples.length;
    ByteBuffer wav = ByteBuffer.allocate(HEADER + bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(HEADER - 8 + bytes).put(ascii("WAVEfmt ")).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(rate).putInt(2 * rate);
    wav.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(bytes);
    for (float sample : samples) {
      long level = Math.round((double) sample * FULL_SCALE);
      wav.putShort((short) Math.max(-FULL_SCALE, Math.min(FULL_SCALE - 1, level)));
    }
    OutputFile.write(file, path -> Files.write(path, wav.array()));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
