/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Layout of an entry, little-endian: magic (8 bytes), format version (int), digest of the key (32),
 * columns D (int), T rows of start, end (double) and D float32 values, T (long), CRC32C of all
 * before it (int). The number of rows stands at the end, since rows are written as they come.
 *
 * @param columns number of columns D
 * @param rows number of rows T
 */
record EntryLayout(int columns, long rows) {
  static final int FORMAT = 1;
  static final int DIGEST_BYTES = 32;
  static final int HEADER_BYTES = 8 + 4 + DIGEST_BYTES + 4;
  static final int TRAILER_BYTES = 8 + 4;

  private static final byte[] MAGIC = {'E', 'V', 'O', 'K', 'E', 'F', 'T', 'R'};
  private static final int TIMES_BYTES = 16;
  private static final int BUFFER_BYTES = 1 << 16;

  /** Bytes of a row. */
  static int rowBytes(int columns) {
    return Math.addExact(TIMES_BYTES, Math.multiplyExact(columns, Float.BYTES));
  }

  static ByteBuffer header(byte[] digest, int columns) {
    ByteBuffer header = buffer(HEADER_BYTES);
    header.put(MAGIC).putInt(FORMAT).put(digest).putInt(columns);
    return header.flip();
  }

  static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Reads and checks a whole entry.
   *
   * @param digest digest of the key that it must have
   * @throws DamagedEntryException when it is foreign, torn or changed; says how
   */
  static EntryLayout verify(FileChannel file, byte[] digest) throws IOException {
    long size = file.size();
    if (size < HEADER_BYTES + TRAILER_BYTES) {
      throw new DamagedEntryException("too short");
    }
    int columns = columns(read(file, 0, HEADER_BYTES), digest);
    ByteBuffer trailer = read(file, size - TRAILER_BYTES, TRAILER_BYTES);
    long rows = trailer.getLong();
    long payload = size - HEADER_BYTES - TRAILER_BYTES;
    if (rows < 0 || payload % rowBytes(columns) != 0 || payload / rowBytes(columns) != rows) {
      throw new DamagedEntryException("torn");
    }
    if (checksum(file, size - Integer.BYTES) != trailer.getInt()) {
      throw new DamagedEntryException("changed");
    }
    return new EntryLayout(columns, rows);
  }

  private static int columns(ByteBuffer header, byte[] digest) throws DamagedEntryException {
    byte[] magic = new byte[MAGIC.length];
    header.get(magic);
    if (!Arrays.equals(magic, MAGIC) || header.getInt() != FORMAT) {
      throw new DamagedEntryException("of another format");
    }
    byte[] stored = new byte[DIGEST_BYTES];
    header.get(stored);
    int columns = header.getInt();
    if (!Arrays.equals(stored, digest) || columns < 0 || columns > (1 << 26)) {
      throw new DamagedEntryException("of another key");
    }
    return columns;
  }

  private static int checksum(FileChannel file, long bytes) throws IOException {
    CRC32C checksum = new CRC32C();
    ByteBuffer block = buffer(BUFFER_BYTES);
    long position = 0;
    while (position < bytes) {
      block.clear().limit((int) Math.min(BUFFER_BYTES, bytes - position));
      int count = file.read(block, position);
      if (count <= 0) {
        throw new DamagedEntryException("torn");
      }
      position += count;
      checksum.update(block.flip());
    }
    return (int) checksum.getValue();
  }

  static ByteBuffer read(FileChannel file, long position, int bytes) throws IOException {
    ByteBuffer block = buffer(bytes);
    long at = position;
    while (block.hasRemaining()) {
      int count = file.read(block, at);
      if (count <= 0) {
        throw new DamagedEntryException("torn");
      }
      at += count;
    }
    return block.flip();
  }
}
