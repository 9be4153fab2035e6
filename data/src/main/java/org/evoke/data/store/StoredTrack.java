/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;

/** An entry of the store whose bytes have been checked; rows are read one by one. */
public final class StoredTrack implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int MOST_VALUES = Integer.MAX_VALUE - 16;

  private final FeatureSet set;
  private final FileChannel file;
  private final EntryLayout layout;
  private long row;

  StoredTrack(FeatureSet set, FileChannel file, EntryLayout layout) {
    this.set = set;
    this.file = file;
    this.layout = layout;
  }

  /** Receives rows; the values are only used during the call. */
  @FunctionalInterface
  public interface RowSink {
    /** Takes a row with its start and end in seconds. */
    void row(double start, double end, float[] values) throws IOException;
  }

  /** Number of rows. */
  public long rows() {
    return layout.rows();
  }

  /** Hands all rows on that have not been read yet. */
  public void forEach(RowSink sink) throws IOException {
    int bytes = EntryLayout.rowBytes(layout.columns());
    long together = Math.max(1, BUFFER_BYTES / bytes);
    while (row < layout.rows()) {
      int count = (int) Math.min(together, layout.rows() - row);
      long position = EntryLayout.HEADER_BYTES + row * bytes;
      rows(EntryLayout.read(file, position, count * bytes), count, sink);
    }
  }

  private void rows(ByteBuffer block, int count, RowSink sink) throws IOException {
    float[] values = new float[layout.columns()];
    for (int i = 0; i < count; i++, row++) {
      double start = block.getDouble();
      double end = block.getDouble();
      for (int column = 0; column < values.length; column++) {
        values[column] = block.getFloat();
      }
      sink.row(start, end, values);
    }
  }

  /**
   * The whole track.
   *
   * @throws InputException when it is too large for one array
   */
  public FeatureTrack track() throws IOException {
    long count = layout.rows() * layout.columns();
    if (count > MOST_VALUES) {
      throw new InputException(
          "track of "
              + set.name()
              + " has "
              + count
              + " values, at most "
              + MOST_VALUES
              + " fit at once");
    }
    float[] all = new float[(int) count];
    double[] starts = new double[(int) layout.rows()];
    double[] ends = new double[starts.length];
    forEach(
        (start, end, values) -> {
          starts[(int) row] = start;
          ends[(int) row] = end;
          System.arraycopy(values, 0, all, (int) row * values.length, values.length);
        });
    return new FeatureTrack(set, all, starts, ends);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
