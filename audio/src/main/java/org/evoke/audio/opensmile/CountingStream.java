/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import java.util.Optional;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;

/** A stream that knows how much of it was read. */
final class CountingStream implements SignalStream {
  private final SignalStream stream;
  private long samples;

  CountingStream(SignalStream stream) {
    this.stream = stream;
  }

  /** Seconds that were read so far. */
  double seconds() {
    return (double) samples / sampleRate();
  }

  @Override
  public int sampleRate() {
    return stream.sampleRate();
  }

  @Override
  public int channels() {
    return stream.channels();
  }

  @Override
  public SampleFormat format() {
    return stream.format();
  }

  @Override
  public Optional<Signal> next() {
    Optional<Signal> block = stream.next();
    samples += block.map(Signal::length).orElse(0);
    return block;
  }

  @Override
  public void close() {
    stream.close();
  }
}
