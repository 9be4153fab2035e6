/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.loudness;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.core.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoudnessMeterBadInputTest {
  @Test
  void rateTooLowForTheFilters() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> new LoudnessMeter(3000, List.of("FC")))
        .withMessageContaining("3000 Hz")
        .withMessageContaining("at least 4000 Hz");
  }

  @Test
  void noChannels() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> new LoudnessMeter(48000, List.of()))
        .withMessageContaining("at least 1");
  }

  @Test
  void blockOfAnotherRate() {
    LoudnessMeter meter = new LoudnessMeter(48000, List.of("FC"));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> meter.accept(Signal.mono(new float[10], 44100)))
        .withMessageContaining("44100 Hz")
        .withMessageContaining("48000 Hz");
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void sampleThatIsNotFinite(float value) {
    float[][] samples = new float[2][2000];
    samples[1][1500] = value;
    LoudnessMeter meter = new LoudnessMeter(8000, List.of("FL", "FR"));
    meter.accept(new Signal(new float[2][8000], 8000, SampleFormat.FLOAT));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> meter.accept(new Signal(samples, 8000, SampleFormat.FLOAT)))
        .withMessageContaining("channel 2 at 1.188 s")
        .withMessageContaining("must be finite");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 0.05, 0.15, Double.NaN, Double.POSITIVE_INFINITY})
  void hopThatIsNoMultipleOfTheStep(double hopSeconds) {
    LoudnessMeter meter = new LoudnessMeter(8000, List.of("FC"));
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> meter.shortTerm(hopSeconds))
        .withMessageContaining(Double.toString(hopSeconds))
        .withMessageContaining("multiple of 0.1 s");
  }
}
