/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.hearing;

import java.util.Locale;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;

/**
 * A sound that is read only while its samples are numbers that can be played. Float files may hold
 * anything; from absurd samples energies become infinite.
 */
public final class PlayableSound implements SignalStream {
  /** Beyond this, 180 dB above full scale, a sample is damage. */
  private static final float LOUDEST = 1e9f;

  private final SignalStream source;
  private long samples;

  private PlayableSound(SignalStream source) {
    this.source = source;
  }

  /**
   * The same sound, which fails with an {@link InputException} at the first sample that is not a
   * number, infinite, or absurdly loud.
   */
  public static SignalStream of(SignalStream source) {
    return new PlayableSound(source);
  }

  /**
   * Requires samples that can be played.
   *
   * @param before samples of each channel that came before the block
   * @throws InputException at the first that cannot; says its time and value
   */
  static void require(Signal block, long before) {
    for (float[] channel : block.samples()) {
      for (int i = 0; i < channel.length; i++) {
        if (!(Math.abs(channel[i]) <= LOUDEST)) {
          throw new InputException(
              String.format(
                  Locale.ROOT,
                  "the sound at %.3f s is %s, not a number that can be played; repair or re-encode"
                      + " it",
                  (double) (before + i) / block.sampleRate(),
                  channel[i]));
        }
      }
    }
  }

  @Override
  public int sampleRate() {
    return source.sampleRate();
  }

  @Override
  public int channels() {
    return source.channels();
  }

  @Override
  public SampleFormat format() {
    return source.format();
  }

  @Override
  public Optional<Signal> next() {
    Optional<Signal> block = source.next();
    block.ifPresent(
        sound -> {
          require(sound, samples);
          samples += sound.length();
        });
    return block;
  }

  @Override
  public void close() {
    source.close();
  }
}
