/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.pitch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.evoke.audio.GoldenSound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pitch tracking over time. */
class ViterbiTrackerTest {
  private static final int PLACES = 6;

  private final List<float[]> decided = new ArrayList<>();
  private final ViterbiTracker tracker =
      new ViterbiTracker(
          PLACES,
          (frame, hertz, voicing) -> {
            assertThat(frame).isEqualTo(decided.size());
            decided.add(new float[] {hertz, voicing});
          });

  @ParameterizedTest
  @MethodSource("org.evoke.audio.GoldenSound#names")
  void contourHasTheBitsOfTheReference(String name) {
    GoldenSound sound = GoldenSound.read(name);
    for (float[] row : sound.golden("compare13_stage_shs").rows()) {
      tracker.add(candidates(row));
    }
    tracker.finish();
    float[][] golden = sound.golden("compare13_stage_viterbi").rows();
    assertThat(decided).hasSize(golden.length);
    for (int k = 0; k < golden.length; k++) {
      assertThat(decided.get(k)).as("frame %d", k).containsExactly(golden[k]);
    }
  }

  @Test
  void aSteadyToneIsFollowedAndAnOctaveJumpOfOneFrameIsNot() {
    for (int k = 0; k < 20; k++) {
      PitchCandidates list = new PitchCandidates(PLACES);
      list.add(k == 10 ? 440 : 220, 0.9f, 2);
      list.add(k == 10 ? 220 : 440, 0.8f, 1);
      tracker.add(list);
    }
    tracker.finish();
    assertThat(decided).allSatisfy(frame -> assertThat(frame[0]).isEqualTo(220));
  }

  @Test
  void noFrameWaitsLongerThanTheLimitAndNoneIsLost() {
    Random random = new Random(7);
    for (int k = 0; k < 500; k++) {
      PitchCandidates list = new PitchCandidates(PLACES);
      for (int i = 0; i < PLACES; i++) {
        list.add(52 + 560 * random.nextFloat(), random.nextFloat(), random.nextFloat());
      }
      tracker.add(list);
      assertThat(k + 1 - tracker.decided()).isLessThanOrEqualTo(ViterbiTracker.LONGEST_DELAY);
    }
    tracker.finish();
    assertThat(decided).hasSize(500);
  }

  /** A row of the reference: count, then frequencies, voicings and scores. */
  private static PitchCandidates candidates(float[] row) {
    PitchCandidates list = new PitchCandidates(PLACES);
    for (int i = 0; i < (int) row[0]; i++) {
      list.add(row[1 + i], row[1 + PLACES + i], row[1 + 2 * PLACES + i]);
    }
    return list;
  }
}
