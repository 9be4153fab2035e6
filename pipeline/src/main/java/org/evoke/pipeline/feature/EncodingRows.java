/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.evoke.audio.opensmile.FeatureSink;
import org.evoke.core.Tensor;
import org.evoke.nn.encoder.Batches;
import org.evoke.nn.encoder.Encoding;

/**
 * Rows on their way through an encoder: some are encoded while the next are prepared, and all come
 * out in their order. To be {@link #finish finished} after the last, and closed before the encoder.
 */
final class EncodingRows implements AutoCloseable {
  /** Twice as many as are encoded at the same time, so that no processor waits for the next. */
  private static final int AHEAD = Math.max(8, 2 * Runtime.getRuntime().availableProcessors());

  /** Numbers that are held at the same time, 128 MB, unless a single row has more. */
  private static final long MOST_NUMBERS = 1 << 25;

  private final OpenEncoder encoder;
  private final FeatureSink sink;
  private final Deque<Row> running = new ArrayDeque<>();
  private long numbers;

  private record Row(double start, double end, int numbers, Encoding encoding) {}

  EncodingRows(OpenEncoder encoder, FeatureSink sink) {
    this.encoder = encoder;
    this.sink = sink;
  }

  /** Takes the prepared numbers of a row. */
  void add(double start, double end, float[] prepared) {
    add(start, end, Batches.of(encoder.description().shape(), List.of(prepared)));
  }

  /** Takes a row as a batch of one. */
  void add(double start, double end, Tensor row) {
    int length = row.values().length;
    while (running.size() == AHEAD || (!running.isEmpty() && numbers + length > MOST_NUMBERS)) {
      handOver();
    }
    running.add(new Row(start, end, length, encoder.begin(row)));
    numbers += length;
  }

  private void handOver() {
    Row row = running.remove();
    numbers -= row.numbers();
    sink.row(row.start(), row.end(), row.encoding().features()[0]);
  }

  /** Hands over all rows. */
  void finish() {
    while (!running.isEmpty()) {
      handOver();
    }
  }

  /** Waits until no row is worked on; rows that were not handed over are lost. */
  @Override
  public void close() {
    for (Row row : running) {
      try {
        row.encoding().features();
      } catch (RuntimeException e) {
        // What ended the work before is already on its way to the user.
      }
    }
    running.clear();
  }
}
