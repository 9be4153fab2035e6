/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * A track on its way into the store. It appears there with {@link #commit} and not before. A store
 * that cannot be written (a full disk) costs a warning and nothing else: what is being made does
 * not depend on it. For one thread at a time.
 */
public final class PendingTrack implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path temporary;
  private final Path target;
  private final int columns;
  private final Consumer<String> warnings;
  private final Runnable committed;
  private final CRC32C checksum = new CRC32C();
  private final ByteBuffer buffer;
  private FileChannel file;
  private long rows;

  PendingTrack(
      Path temporary, Path target, FeatureKey key, Consumer<String> warnings, Runnable committed) {
    this.temporary = temporary;
    this.target = target;
    this.columns = key.set().width();
    this.warnings = warnings;
    this.committed = committed;
    this.buffer = EntryLayout.buffer(Math.max(BUFFER_BYTES, EntryLayout.rowBytes(columns)));
    attempt(
        () -> {
          Files.createDirectories(temporary.getParent());
          file =
              FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          write(EntryLayout.header(key.digest(), columns));
        });
  }

  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private void attempt(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      warnings.accept("cannot store features in " + target.getParent() + ": " + e.getMessage());
      close();
    }
  }

  /**
   * Adds a row.
   *
   * @param start start in seconds
   * @param end end in seconds
   * @param values one for each column
   */
  public void row(double start, double end, float[] values) {
    if (values.length != columns) {
      throw new IllegalArgumentException(values.length + " values for " + columns + " columns");
    }
    if (file == null) {
      return;
    }
    attempt(
        () -> {
          if (buffer.remaining() < EntryLayout.rowBytes(columns)) {
            flush();
          }
          buffer.putDouble(start).putDouble(end);
          for (float value : values) {
            buffer.putFloat(value);
          }
          rows++;
        });
  }

  /** Completes the entry and moves it into its place. */
  public void commit() {
    if (file == null) {
      return;
    }
    attempt(
        () -> {
          flush();
          ByteBuffer count = EntryLayout.buffer(Long.BYTES).putLong(rows).flip();
          write(count);
          ByteBuffer sum = EntryLayout.buffer(Integer.BYTES);
          file.write(sum.putInt((int) checksum.getValue()).flip());
          file.close();
          file = null;
          Files.createDirectories(target.getParent());
          Files.move(
              temporary,
              target,
              StandardCopyOption.ATOMIC_MOVE,
              StandardCopyOption.REPLACE_EXISTING);
          committed.run();
        });
  }

  private void flush() throws IOException {
    write(buffer.flip());
    buffer.clear();
  }

  private void write(ByteBuffer bytes) throws IOException {
    checksum.update(bytes.duplicate());
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  /** Gives an entry up that was not committed. */
  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // A file that stays behind is removed with the oldest entries.
    } finally {
      file = null;
    }
  }
}
