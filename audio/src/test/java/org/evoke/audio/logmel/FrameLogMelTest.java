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

final class FrameLogMelTest {
  private static float[] tone(int rate, double hertz, double amplitude) {
    float[] samples = new float[2 * rate];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / rate));
    }
    return samples;
  }

  private static int loudest(Tensor energies, int frame) {
    int bands = energies.shape()[1];
    int best = 0;
    for (int band = 1; band < bands; band++) {
      if (energies.values()[frame * bands + band] > energies.values()[frame * bands + best]) {
        best = band;
      }
    }
    return best;
  }

  @Test
  void framesOfThePaperAre400MillisecondsWithTenPercentOverlap() {
    FrameLogMel paper = FrameLogMel.paper(16000, 40);

    assertThat(paper.hopSeconds()).isEqualTo(0.36);
    assertThat(paper.of(tone(16000, 440, 0.5)).shape()).containsExactly(6, 40);
  }

  @Test
  void fineFramesTileTheSound() {
    FrameLogMel fine = FrameLogMel.fine(16000, 64);

    assertThat(fine.hopSeconds()).isEqualTo(0.04);
    assertThat(fine.frames(16000)).isEqualTo(25);
    assertThat(fine.of(new float[1]).shape()).containsExactly(1, 64);
  }

  @Test
  void higherTonesAreInHigherBandsAndTenTimesTheLevelIsTwentyDecibels() {
    FrameLogMel fine = FrameLogMel.fine(16000, 64);
    Tensor low = fine.of(tone(16000, 300, 0.05));
    Tensor loud = fine.of(tone(16000, 300, 0.5));

    assertThat(loudest(low, 20)).isLessThan(loudest(fine.of(tone(16000, 3000, 0.05)), 20));
    int at = 20 * 64 + loudest(low, 20);
    assertThat(loud.values()[at] - low.values()[at])
        .isCloseTo((float) Math.log(100), within(0.01f));
  }

  @Test
  void silenceIsTheFloor() {
    for (float value : FrameLogMel.fine(8000, 32).of(new float[4000]).values()) {
      assertThat(value).isEqualTo((float) Math.log(1e-8));
    }
  }

  @Test
  void unusableSoundsAreRefused() {
    FrameLogMel fine = FrameLogMel.fine(8000, 32);

    assertThatThrownBy(() -> fine.of(new float[0])).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> fine.of(new float[] {0, Float.NaN}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("sample 1");
    assertThatThrownBy(() -> new FrameLogMel(8000, 0, 0.1, 0.1)).isInstanceOf(InputException.class);
  }
}
