/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.hearing;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.evoke.audio.loudness.LoudnessMeter;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;

/**
 * Sound on its way from the decoder to the extractor of features: every block is checked, measured
 * by the loudness meter with all its channels, and passed on without the low-frequency channels.
 * Not safe for use by several threads.
 */
final class HeardStream implements SignalStream {
  /** Samples from here on are at full scale: the largest 16-bit value is above it. */
  private static final float FULL_SCALE = 0.9999f;

  private final SignalStream source;
  private final FullRange fullRange;
  private final LoudnessMeter meter;
  private final DoubleConsumer listener;
  private long samples;
  private long clipped;

  /**
   * Begins.
   *
   * @param source all channels
   * @param channels names of the channels
   * @param listener told the seconds heard so far after each block
   */
  HeardStream(SignalStream source, List<String> channels, DoubleConsumer listener) {
    this.source = source;
    this.listener = listener;
    List<String> names = FullRange.known(channels, source.channels());
    meter = new LoudnessMeter(source.sampleRate(), names);
    fullRange = new FullRange(names, source.channels());
  }

  @Override
  public int sampleRate() {
    return source.sampleRate();
  }

  @Override
  public int channels() {
    return fullRange.channels();
  }

  @Override
  public SampleFormat format() {
    return source.format();
  }

  @Override
  public Optional<Signal> next() {
    Optional<Signal> block = source.next();
    block.ifPresent(this::hear);
    return block.map(fullRange::of);
  }

  private void hear(Signal block) {
    PlayableSound.require(block, samples);
    for (float[] channel : block.samples()) {
      for (float sample : channel) {
        if (Math.abs(sample) >= FULL_SCALE) {
          clipped++;
        }
      }
    }
    meter.accept(block);
    samples += block.length();
    listener.accept(seconds());
  }

  /** What has been heard so far, in seconds. */
  double seconds() {
    return (double) samples / sampleRate();
  }

  /** Share of the samples at full scale. */
  double clippedShare() {
    return samples == 0 ? 0 : (double) clipped / (samples * source.channels());
  }

  /** The meter that has heard the same. */
  LoudnessMeter meter() {
    return meter;
  }

  @Override
  public void close() {
    source.close();
  }
}
