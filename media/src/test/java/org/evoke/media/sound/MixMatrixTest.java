/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What channels become in a mix. */
class MixMatrixTest {
  private static final List<String> SURROUND = List.of("FL", "FR", "FC", "LFE", "BL", "BR");
  private static final double ROOT_HALF = Math.sqrt(0.5);

  @Test
  void stereoBecomesTheMean() {
    float[][] mono = MixMatrix.of(List.of("FL", "FR"), 1).mix(new float[][] {{0.5f}, {0.25f}}, 1);
    assertThat(mono).isDeepEqualTo(new float[][] {{0.375f}});
  }

  @Test
  void monoIsCopied() {
    float[][] stereo = MixMatrix.of(List.of("FC"), 2).mix(new float[][] {{0.3f}}, 1);
    assertThat(stereo).isDeepEqualTo(new float[][] {{0.3f}, {0.3f}});
  }

  @Test
  void surroundFollowsTheDownmixOfBs775() {
    double left = 1 + ROOT_HALF + ROOT_HALF;
    float[][] one = {{1}, {0}, {0}, {1}, {0}, {0}};
    assertThat(MixMatrix.of(SURROUND, 2).mix(one, 1)[0][0])
        .isCloseTo((float) (1 / left), within(1e-6f));
    float[][] centre = {{0}, {0}, {1}, {0}, {0}, {0}};
    float[][] stereo = MixMatrix.of(SURROUND, 2).mix(centre, 1);
    assertThat(stereo[0][0]).isCloseTo((float) (ROOT_HALF / left), within(1e-6f));
    assertThat(stereo[1][0]).isEqualTo(stereo[0][0]);
  }

  @Test
  void nothingBecomesLouderThanFullScale() {
    float[][] loudest = {{1}, {1}, {1}, {1}, {1}, {1}};
    assertThat(MixMatrix.of(SURROUND, 1).mix(loudest, 1)[0][0]).isCloseTo(1, within(1e-6f));
    assertThat(MixMatrix.of(SURROUND, 2).mix(loudest, 1)[1][0]).isCloseTo(1, within(1e-6f));
  }

  @Test
  void theLowFrequencyChannelAloneIsHeard() {
    assertThat(MixMatrix.of(List.of("LFE"), 1).mix(new float[][] {{0.5f}}, 1)[0][0])
        .isEqualTo(0.5f);
  }

  @Test
  void channelsOfUnknownPlaceCountTheSame() {
    float[][] mono = MixMatrix.of(List.of("?", "?", "?"), 1).mix(new float[][] {{3}, {0}, {0}}, 1);
    assertThat(mono[0][0]).isCloseTo(1, within(1e-6f));
  }
}
