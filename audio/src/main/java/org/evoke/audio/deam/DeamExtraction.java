/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.deam;

import java.util.List;
import java.util.Optional;
import org.evoke.audio.compare.CompareDescriptors;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;

/** One pass over a sound: descriptors, then statistics of half seconds. */
public final class DeamExtraction {
  private static final double ROW_SECONDS = 0.5;

  private DeamExtraction() {}

  /** Column names in order. */
  public static List<String> columns() {
    return DeamColumns.ALL.stream().map(DeamColumns.Column::name).toList();
  }

  /** Makes the track of a sound; see {@code org.evoke.audio.Deam74}. */
  public static FeatureTrack extract(FeatureSet set, SignalStream signal) {
    HalfSeconds statistics = new HalfSeconds();
    CompareDescriptors descriptors = new CompareDescriptors(signal.sampleRate(), statistics);
    long samples = 0;
    Optional<Signal> block = signal.next();
    while (block.isPresent()) {
      samples += block.get().length();
      descriptors.accept(block.get());
      block = signal.next();
    }
    statistics.finish(descriptors.finish().frames60());
    double seconds = (double) samples / signal.sampleRate();
    double[] starts = new double[statistics.rows()];
    double[] ends = new double[starts.length];
    for (int row = 0; row < starts.length; row++) {
      starts[row] = row * ROW_SECONDS;
      ends[row] = Math.min((row + 1) * ROW_SECONDS, seconds);
    }
    return new FeatureTrack(set, statistics.values(), starts, ends);
  }
}
