/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.evoke.core.Frame;
import org.junit.jupiter.api.Test;

/** Numbers of pictures whose colours are known. */
class PictureStatisticsTest {
  @Test
  void halfBlackHalfRed() {
    byte full = (byte) 255;
    float[] numbers = PictureStatistics.of(new Frame(0, 2, 1, new byte[] {0, 0, 0, full, 0, 0}));
    assertThat(numbers).hasSize(PictureStatistics.names().size());
    float[] expected = {0.5f, 0, 0, 0.1495f, 0.1495f, 0.5f, 0.1495f, 0.5f, 0};
    assertThat(numbers).containsExactly(expected, within(1e-6f));
  }

  @Test
  void whiteIsBrightWithoutColourOrEdge() {
    byte full = (byte) 255;
    byte[] rgb = {full, full, full, full, full, full, full, full, full};
    float[] numbers = PictureStatistics.of(new Frame(0, 1, 3, rgb));
    assertThat(numbers).containsExactly(new float[] {1, 1, 1, 1, 0, 0, 0, 0, 1}, within(1e-6f));
  }
}
