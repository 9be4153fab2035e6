/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.Optional;

/** A signal in memory, delivered as one block. */
final class WholeSignal implements SignalStream {
  private final Signal signal;
  private boolean delivered;

  WholeSignal(Signal signal) {
    this.signal = signal;
    this.delivered = signal.length() == 0;
  }

  @Override
  public int sampleRate() {
    return signal.sampleRate();
  }

  @Override
  public int channels() {
    return signal.channels();
  }

  @Override
  public SampleFormat format() {
    return signal.format();
  }

  @Override
  public Optional<Signal> next() {
    if (delivered) {
      return Optional.empty();
    }
    delivered = true;
    return Optional.of(signal);
  }

  @Override
  public void close() {}
}
