/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.evoke.audio.logmel.LogMel;
import org.evoke.core.RandomStream;
import org.evoke.core.SampleFormat;
import org.evoke.core.Seed;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MelRowsTest {
  private static float[] noise(int length) {
    RandomStream random = new Seed(length).stream();
    float[] samples = new float[length];
    for (int i = 0; i < length; i++) {
      samples[i] = (float) (0.1 * random.nextGaussian());
    }
    return samples;
  }

  /** A sound in blocks of a length. */
  static SignalStream blocks(float[] samples, int length) {
    return new SignalStream() {
      private int at;

      @Override
      public int sampleRate() {
        return LogMel.SAMPLE_RATE;
      }

      @Override
      public int channels() {
        return 1;
      }

      @Override
      public SampleFormat format() {
        return SampleFormat.FLOAT;
      }

      @Override
      public Optional<Signal> next() {
        int from = at;
        at = Math.min(samples.length, at + length);
        return from == at
            ? Optional.empty()
            : Optional.of(Signal.mono(Arrays.copyOfRange(samples, from, at), LogMel.SAMPLE_RATE));
      }

      @Override
      public void close() {}
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {514, 320 * 1000, 320 * 1003, 320 * 1003 + 1, 700001})
  void blocksHaveTheNumbersOfTheWhole(int length) {
    float[] samples = noise(length);
    float[] whole = new LogMel().of(samples).values();
    MelRows rows = new MelRows(blocks(samples, 12345));
    int at = 0;
    int power = 0;

    for (Optional<MelRows.Block> block = rows.next(); block.isPresent(); block = rows.next()) {
      float[] mel = block.get().mel();
      assertThat(mel).isEqualTo(Arrays.copyOfRange(whole, at, at + mel.length));
      at += mel.length;
      power += block.get().rows();
    }

    assertThat(at).isEqualTo(whole.length);
    assertThat(power).isEqualTo(LogMel.frames(length));
    assertThat(rows.samples()).isEqualTo(length);
  }

  @Test
  void aSoundShorterThanARowHasNone() {
    assertThat(new MelRows(blocks(noise(513), 100)).next()).isEmpty();
    assertThat(new MelRows(blocks(new float[0], 100)).next()).isEmpty();
  }
}
