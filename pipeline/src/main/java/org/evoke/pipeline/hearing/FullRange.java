/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.hearing;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;

/** Leaves low-frequency channels out of sound, unless there are no others. */
public final class FullRange {
  private final int[] kept;
  private final int all;

  /**
   * Chooses the channels.
   *
   * @param names of the channels, as probed; ignored unless there is one for each channel
   * @param channels number of channels that arrive
   */
  public FullRange(List<String> names, int channels) {
    List<String> known = known(names, channels);
    int[] full =
        IntStream.range(0, channels).filter(c -> !known.get(c).startsWith("LFE")).toArray();
    kept = full.length > 0 ? full : IntStream.range(0, channels).toArray();
    all = channels;
  }

  /** The names where there is one for each channel, else unknown ones. */
  static List<String> known(List<String> names, int channels) {
    return names.size() == channels ? names : Collections.nCopies(channels, "?");
  }

  /** Number of channels that are left. */
  int channels() {
    return kept.length;
  }

  /** The block with the channels that are left. */
  Signal of(Signal block) {
    if (kept.length == all) {
      return block;
    }
    float[][] samples = new float[kept.length][];
    for (int i = 0; i < kept.length; i++) {
      samples[i] = block.samples()[kept[i]];
    }
    return new Signal(samples, block.sampleRate(), block.format());
  }

  /** The sound with the channels that are left; closing it closes the source. */
  public SignalStream of(SignalStream source) {
    return new SignalStream() {
      @Override
      public int sampleRate() {
        return source.sampleRate();
      }

      @Override
      public int channels() {
        return kept.length;
      }

      @Override
      public SampleFormat format() {
        return source.format();
      }

      @Override
      public Optional<Signal> next() {
        return source.next().map(FullRange.this::of);
      }

      @Override
      public void close() {
        source.close();
      }
    };
  }
}
