/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.evoke.audio.compare.CompareDescriptors;
import org.evoke.core.InputException;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sounds that cannot be described, and what the errors say. */
class BadSoundTest {

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void aSampleThatIsNotFiniteIsNamed(float bad) {
    float[] samples = new float[16000];
    samples[12345] = bad;
    CompareDescriptors descriptors =
        new CompareDescriptors(16000, (level, frame, stamp, values) -> {});
    Signal whole = Signal.mono(samples, 16000);
    descriptors.accept(whole.slice(0, 12000));
    assertThatThrownBy(() -> descriptors.accept(whole.slice(12000, 16000)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("sample 12345")
        .hasMessageContaining(String.valueOf(bad))
        .hasMessageContaining("finite");
  }

  @Test
  void anEmptySoundIsTooShort() {
    assertThatThrownBy(() -> describe(0, 16000))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("0 samples")
        .hasMessageContaining("at least 960 (60 ms)");
  }

  @Test
  void lessThanOneFrameIsTooShort() {
    assertThatThrownBy(() -> describe(959, 16000))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("959 samples at 16000 Hz")
        .hasMessageContaining("at least 960 (60 ms)");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4000, 7999, 192001, 1000000})
  void aRateOutOfRangeIsRefused(int rate) {
    assertThatThrownBy(() -> describe(rate, rate))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(rate + " Hz")
        .hasMessageContaining("8000 to 192000 Hz");
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 16000, 22050, 48000})
  void deam74HasOneRate(int rate) {
    assertThatThrownBy(() -> deam74(rate, rate))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(rate + " Hz")
        .hasMessageContaining("44100 Hz only");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2645})
  void deam74NeedsOneFrame(int length) {
    assertThatThrownBy(() -> deam74(length, 44100))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(length + " samples")
        .hasMessageContaining("at least 2646 (60 ms)");
  }

  private static void describe(int length, int rate) {
    SignalStream silence = SignalStream.of(Signal.mono(new float[length], rate));
    CompareDescriptors.extract(silence, (level, frame, stamp, values) -> {});
  }

  private static void deam74(int length, int rate) {
    new Deam74().extract(SignalStream.of(Signal.mono(new float[length], rate)));
  }
}
