/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.logmel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.junit.jupiter.api.Test;

class LogMelTest {
  private static final int SECOND = LogMel.SAMPLE_RATE;

  @Test
  void silenceIsTheFloor() {
    Tensor mel = new LogMel().of(new float[SECOND]);
    assertThat(mel.shape()).containsExactly(100, LogMel.BANDS);
    double floor = (Math.log(1e-5) + 4.5) / 5;
    for (float value : mel.values()) {
      assertThat((double) value).isCloseTo(floor, within(1e-6));
    }
  }

  @Test
  void aToneIsLoudestInTheBandsAroundIt() {
    for (double hertz : new double[] {440, 1000, 5000, 12000}) {
      float[] tone = tone(hertz);
      float[] values = new LogMel().of(tone).values();
      int loudest = 0;
      for (int band = 1; band < LogMel.BANDS; band++) {
        loudest =
            values[50 * LogMel.BANDS + band] > values[50 * LogMel.BANDS + loudest] ? band : loudest;
      }
      double step = mel(15000) / (LogMel.BANDS + 1);
      assertThat(mel(hertz)).isCloseTo((loudest + 1) * step, within(step));
    }
  }

  private static double mel(double hertz) {
    return 1127 * Math.log(1 + hertz / 700);
  }

  @Test
  void doublingTheSoundAddsLogFour() {
    float[] tone = tone(3000);
    float[] loud = tone.clone();
    for (int i = 0; i < loud.length; i++) {
      loud[i] *= 2;
    }
    int place = 50 * LogMel.BANDS + (int) (mel(3000) / mel(15000) * (LogMel.BANDS + 1)) - 1;
    double difference =
        new LogMel().of(loud).values()[place] - new LogMel().of(tone).values()[place];
    assertThat(difference).isCloseTo(Math.log(4) / 5, within(1e-4));
  }

  private static float[] tone(double hertz) {
    float[] tone = new float[SECOND];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (float) (0.25 * Math.sin(2 * Math.PI * hertz * i / SECOND));
    }
    return tone;
  }

  @Test
  void framesFollowTheHop() {
    assertThat(LogMel.frames(LogMel.FEWEST_SAMPLES)).isEqualTo(2);
    assertThat(LogMel.frames(SECOND)).isEqualTo(100);
    assertThat(LogMel.frames(SECOND + 1)).isEqualTo(101);
  }

  @Test
  void theShortestSoundWorksAndAShorterOneIsRefused() {
    assertThat(new LogMel().of(new float[LogMel.FEWEST_SAMPLES]).shape())
        .containsExactly(2, LogMel.BANDS);
    assertThatThrownBy(() -> new LogMel().of(new float[LogMel.FEWEST_SAMPLES - 1]))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("513 samples")
        .hasMessageContaining("514");
  }

  @Test
  void aSampleThatIsNotFiniteIsNamed() {
    float[] sound = new float[SECOND];
    sound[77] = Float.NaN;
    assertThatThrownBy(() -> new LogMel().of(sound))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("sample 77 is NaN");
  }
}
