/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.pitch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.evoke.audio.GoldenSound;
import org.evoke.audio.frame.Framing;
import org.evoke.audio.frame.SampleRing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Jitter, shimmer and harmonics to noise, given the reference's pitch, have its bits. */
class PeriodAnalysisGoldenTest {

  @ParameterizedTest
  @MethodSource("org.evoke.audio.GoldenSound#names")
  void compare(String name) {
    check(name, "compare13_stage_pitch_gated", "compare13_stage_jitter_shimmer_hnr", 0, true);
  }

  @ParameterizedTest
  @MethodSource("org.evoke.audio.GoldenSound#names")
  void emobaseReadsTheWaveformOneHopLater(String name) {
    check(name, "emobase2010_stage_F0final", "emobase2010_stage_jitter_shimmer", 1, false);
  }

  private static void check(
      String name, String pitchStage, String stage, int shift, boolean harmonics) {
    GoldenSound sound = GoldenSound.read(name);
    Framing framing = sound.framing(PitchSettings.FRAME_SECONDS);
    SampleRing ring = new SampleRing(sound.mono().length);
    ring.append(sound.mono(), 0, sound.mono().length);
    PeriodAnalysis analysis = new PeriodAnalysis(framing, harmonics);
    float[][] pitch = sound.golden(pitchStage).rows();
    float[][] golden = sound.golden(stage).rows();
    float[] result = new float[PeriodAnalysis.WIDTH];
    assertThat(golden.length).isEqualTo(pitch.length);
    for (int k = 0; k < pitch.length; k++) {
      analysis.analyse((long) (k + shift) * framing.hop(), pitch[k][0], ring, result);
      assertThat(Arrays.copyOf(result, golden[k].length))
          .as("frame %d", k)
          .containsExactly(golden[k]);
    }
  }
}
