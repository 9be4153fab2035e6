/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.evoke.audio.opensmile.FeatureSink;
import org.evoke.core.FeatureSet;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;
import org.evoke.data.features.TrackFormat;

/** Rows as they come, for tests. */
final class Rows implements TrackSink {
  record Row(double start, double end, float[] values) {}

  final List<Row> rows = new ArrayList<>();

  @Override
  public FeatureSink begin(String group, FeatureSet set, boolean segmented) {
    return (start, end, values) -> rows.add(new Row(start, end, values.clone()));
  }

  double[] starts() {
    return rows.stream().mapToDouble(Row::start).toArray();
  }

  double[] ends() {
    return rows.stream().mapToDouble(Row::end).toArray();
  }

  double[] column(int column) {
    return rows.stream().mapToDouble(row -> row.values()[column]).toArray();
  }

  /** A request for a set with its rows as they are. */
  static ExtractionRequest plain(String set) {
    return new ExtractionRequest(
        List.of(set), Level.FUNCTIONALS, Optional.empty(), TrackFormat.H5, Optional.empty());
  }

  /** Pictures of one level each, which is their number. */
  static FrameStream film(int pictures, int width, int height) {
    List<Frame> frames = new ArrayList<>();
    for (int k = 0; k < pictures; k++) {
      byte[] rgb = new byte[3 * width * height];
      java.util.Arrays.fill(rgb, (byte) k);
      frames.add(new Frame(k, width, height, rgb));
    }
    return film(frames);
  }

  static FrameStream film(List<Frame> frames) {
    Iterator<Frame> left = frames.iterator();
    return new FrameStream() {
      @Override
      public Optional<Frame> next() {
        return left.hasNext() ? Optional.of(left.next()) : Optional.empty();
      }

      @Override
      public void close() {}
    };
  }
}
