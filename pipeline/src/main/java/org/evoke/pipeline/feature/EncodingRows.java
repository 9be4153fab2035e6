/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.ArrayList;
import java.util.List;
import org.evoke.audio.opensmile.FeatureSink;
import org.evoke.nn.encoder.Batches;

/** Rows on their way through an encoder, a few at a time. To be finished after the last. */
final class EncodingRows {
  private static final int TOGETHER = 8;

  private final OpenEncoder encoder;
  private final FeatureSink sink;
  private final List<Row> waiting = new ArrayList<>();

  private record Row(double start, double end, float[] prepared) {}

  EncodingRows(OpenEncoder encoder, FeatureSink sink) {
    this.encoder = encoder;
    this.sink = sink;
  }

  /** Takes the prepared numbers of a row. */
  void add(double start, double end, float[] prepared) {
    waiting.add(new Row(start, end, prepared));
    if (waiting.size() == TOGETHER) {
      finish();
    }
  }

  /** Hands over what still waits. */
  void finish() {
    if (waiting.isEmpty()) {
      return;
    }
    List<float[]> prepared = waiting.stream().map(Row::prepared).toList();
    float[][] encoded = encoder.encode(Batches.of(encoder.description().shape(), prepared));
    for (int i = 0; i < encoded.length; i++) {
      sink.row(waiting.get(i).start(), waiting.get(i).end(), encoded[i]);
    }
    waiting.clear();
  }
}
