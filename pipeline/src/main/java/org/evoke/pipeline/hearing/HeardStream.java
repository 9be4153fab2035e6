/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.hearing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.evoke.audio.loudness.LoudnessMeter;
import org.evoke.core.InputException;
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

  /** Beyond this, 180 dB above full scale, a sample is damage, and energies may become infinite. */
  private static final float LOUDEST = 1e9f;

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
    for (float[] channel : block.samples()) {
      for (int i = 0; i < channel.length; i++) {
        float size = Math.abs(channel[i]);
        if (size >= FULL_SCALE) {
          clipped++;
        }
        if (!(size <= LOUDEST)) {
          throw notPlayable(channel[i], samples + i);
        }
      }
    }
    meter.accept(block);
    samples += block.length();
    listener.accept(seconds());
  }

  private InputException notPlayable(float value, long sample) {
    return new InputException(
        String.format(
            Locale.ROOT,
            "the sound at %.3f s is %s, not a number that can be played; repair or re-encode it",
            (double) sample / sampleRate(),
            value));
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
