/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.evoke.audio.opensmile.FeatureSink;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;
import org.evoke.core.OutputFiles;

/**
 * Rows that wait in a temporary file, but for their times: 16 bytes of memory each. One thread
 * writes, and reads come after the last row.
 */
public final class SpooledRows implements RowSource, FeatureSink, AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final FeatureSet set;
  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer buffer;
  private double[] starts = new double[16];
  private double[] ends = new double[16];
  private int rows;

  /**
   * No rows yet.
   *
   * @throws org.evoke.core.OutputException when there is no place for temporary files
   */
  public SpooledRows(FeatureSet set) {
    this.set = set;
    try {
      file = Files.createTempFile("evoke-rows", ".tmp");
      channel =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw OutputFiles.failure(Path.of(System.getProperty("java.io.tmpdir")), e);
    }
    buffer = ByteBuffer.allocate(Math.max(BUFFER_BYTES, rowBytes()));
  }

  private int rowBytes() {
    return set.width() * Float.BYTES;
  }

  @Override
  public void row(double start, double end, float[] values) {
    if (rows == Integer.MAX_VALUE - 16) {
      throw new InputException("more than " + rows + " rows of " + set.name());
    }
    if (rows == starts.length) {
      starts = Arrays.copyOf(starts, 2 * rows);
      ends = Arrays.copyOf(ends, 2 * rows);
    }
    starts[rows] = start;
    ends[rows] = end;
    rows++;
    if (buffer.remaining() < rowBytes()) {
      flush();
    }
    for (float value : values) {
      buffer.putFloat(value);
    }
  }

  private void flush() {
    buffer.flip();
    try {
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (IOException e) {
      throw OutputFiles.failure(file, e);
    }
    buffer.clear();
  }

  @Override
  public FeatureSet set() {
    return set;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public double start(int row) {
    return starts[row];
  }

  @Override
  public double end(int row) {
    return ends[row];
  }

  @Override
  public FeatureTrack part(int from, int count) {
    if (buffer.position() > 0) {
      flush();
    }
    float[] values = new float[Math.multiplyExact(count, set.width())];
    ByteBuffer row = ByteBuffer.allocate(rowBytes());
    for (int i = 0; i < count; i++) {
      read(row.clear(), (long) (from + i) * rowBytes());
      row.flip().asFloatBuffer().get(values, i * set.width(), set.width());
    }
    return new FeatureTrack(
        set,
        values,
        Arrays.copyOfRange(starts, from, from + count),
        Arrays.copyOfRange(ends, from, from + count));
  }

  private void read(ByteBuffer row, long position) {
    try {
      while (row.hasRemaining()) {
        if (channel.read(row, position + row.position()) < 0) {
          throw new IOException("the temporary file " + file + " was cut off");
        }
      }
    } catch (IOException e) {
      throw OutputFiles.failure(file, e);
    }
  }

  /** Removes the temporary file. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The system removes what is left in its folder of temporary files.
    }
  }
}
