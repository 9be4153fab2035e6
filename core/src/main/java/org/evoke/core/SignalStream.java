/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.List;
import java.util.Optional;

/** Sound that arrives in blocks, so that a film never has to be held in memory. */
public interface SignalStream extends AutoCloseable {
  /** Samples per second of every block. */
  int sampleRate();

  /** Channels of every block. */
  int channels();

  /** Sample format of every block. */
  SampleFormat format();

  /**
   * The next block of at least one sample, or empty at the end.
   *
   * @throws InputException when the source cannot be read further
   */
  Optional<Signal> next();

  /** Where there was no sound so far; silence stands for that time. */
  default List<Gap> gaps() {
    return List.of();
  }

  @Override
  void close();

  /** The whole signal as one block. */
  static SignalStream of(Signal signal) {
    return new WholeSignal(signal);
  }
}
