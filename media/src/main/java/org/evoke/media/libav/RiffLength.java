/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.libav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalDouble;

/**
 * The length that a wave file states. FFmpeg gives the length of what is there, which hides that a
 * file was cut off. Layout: Microsoft and IBM, <i>Multimedia Programming Interface and Data
 * Specifications 1.0</i>, 1991.
 */
final class RiffLength {
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final int FORM_BYTES = 12;

  /** Of the format chunk: format, channels, rate, bytes per second. */
  private static final int FORMAT_BYTES = 12;

  private static final int MOST_CHUNKS = 1000;

  /** Programs that write into a pipe state a length of about 2 or 4 GiB, or none. */
  private static final long UNKNOWN_FROM = 0x7FF00000L;

  private final FileChannel file;
  private long bytesPerSecond;

  private RiffLength(FileChannel file) {
    this.file = file;
  }

  /** The seconds that the header of a wave file states; empty where it does not, or is none. */
  static OptionalDouble of(Path path) {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      return new RiffLength(file).seconds();
    } catch (IOException e) {
      return OptionalDouble.empty();
    }
  }

  private OptionalDouble seconds() throws IOException {
    ByteBuffer form = read(0, FORM_BYTES);
    if (form == null || !name(form, 0).equals("RIFF") || !name(form, 8).equals("WAVE")) {
      return OptionalDouble.empty();
    }
    long position = FORM_BYTES;
    for (int chunk = 0; chunk < MOST_CHUNKS; chunk++) {
      ByteBuffer header = read(position, CHUNK_HEADER_BYTES);
      if (header == null) {
        return OptionalDouble.empty();
      }
      long bytes = Integer.toUnsignedLong(header.getInt(4));
      position += CHUNK_HEADER_BYTES;
      if (name(header, 0).equals("data")) {
        boolean known = bytes > 0 && bytes < UNKNOWN_FROM && bytesPerSecond > 0;
        return known ? OptionalDouble.of((double) bytes / bytesPerSecond) : OptionalDouble.empty();
      }
      if (name(header, 0).equals("fmt ")) {
        ByteBuffer format = read(position, FORMAT_BYTES);
        bytesPerSecond = format == null ? 0 : Integer.toUnsignedLong(format.getInt(8));
      }
      position += bytes + (bytes & 1);
    }
    return OptionalDouble.empty();
  }

  private static String name(ByteBuffer bytes, int at) {
    byte[] name = new byte[4];
    bytes.get(at, name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  /** Some bytes; null where the file ends before. */
  private ByteBuffer read(long position, int bytes) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (block.hasRemaining()) {
      if (file.read(block, position + block.position()) < 0) {
        return null;
      }
    }
    return block.flip();
  }
}
