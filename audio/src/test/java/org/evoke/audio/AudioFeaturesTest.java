/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.evoke.audio.opensmile.Windowing;
import org.evoke.core.FeatureTrack;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.core.UsageException;
import org.junit.jupiter.api.Test;

class AudioFeaturesTest {
  @Test
  void everyNameHasAnExtractorOfThatSet() {
    assertThat(AudioFeatures.names()).containsExactly("emobase2010", "compare13", "deam74");
    for (String name : AudioFeatures.names()) {
      assertThat(AudioFeatures.extractor(name).set().name()).isEqualTo(name);
    }
  }

  @Test
  void windowsHaveTheColumnsOfTheSet() {
    assertThat(AudioFeatures.extractor("compare13", new Windowing(1, 0.5)).set())
        .isEqualTo(AudioFeatures.extractor("compare13").set());
  }

  @Test
  void unknownSetIsAnsweredWithTheKnownOnes() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> AudioFeatures.extractor("egemaps"))
        .withMessage("unknown feature set egemaps, must be one of emobase2010, compare13, deam74");
  }

  @Test
  void deam74HasNoOtherWindows() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> AudioFeatures.extractor("deam74", new Windowing(1, 0.5)))
        .withMessageContaining("half a second")
        .withMessageContaining("emobase2010 and compare13");
  }

  @Test
  void theExampleOfTheReadmeWorks() {
    float[] samples = new float[8000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (i % 100 - 50) * 200 / 32768f;
    }
    Signal signal = new Signal(new float[][] {samples}, 16000, SampleFormat.PCM_16);
    FeatureTrack row = AudioFeatures.extractor("compare13").extract(SignalStream.of(signal));
    float pitch = row.value(0, row.set().columns().indexOf("F0final_sma_amean"));
    assertThat(pitch).isBetween(159f, 161f);
  }
}
