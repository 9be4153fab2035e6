/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.evoke.core.InputException;
import org.junit.jupiter.api.Test;

final class SegmentationTest {
  private static final double[] CURVE = {0.9, 0.7, 0.1, 0.8, 0.1, 0.1, 0.1, 0.6, 0.1, 0.1};

  private static List<int[]> spans(Segmentation segmentation, double... curve) {
    return segmentation.spans(curve).stream().map(s -> new int[] {s.from(), s.to()}).toList();
  }

  @Test
  void runsAboveTheThresholdAreSpans() {
    assertThat(spans(new Segmentation(0.5, 1, 0, 0, 0), CURVE))
        .containsExactly(new int[] {0, 2}, new int[] {3, 4}, new int[] {7, 8});
  }

  @Test
  void shortGapsAreClosedAndShortSpansDropped() {
    assertThat(spans(new Segmentation(0.5, 1, 0, 2, 2), CURVE)).containsExactly(new int[] {0, 4});
    assertThat(spans(new Segmentation(0.5, 1, 0, 4, 0), CURVE)).containsExactly(new int[] {0, 8});
  }

  @Test
  void medianFilterRemovesSinglePeaksAndSeesLessAtTheEnds() {
    assertThat(spans(new Segmentation(0.5, 3, 0, 0, 0), CURVE)).containsExactly(new int[] {0, 3});
  }

  @Test
  void probabilityIsTheMeanOfTheCurve() {
    assertThat(new Segmentation(0.5, 1, 0, 2, 0).spans(CURVE).get(0).mean(CURVE))
        .isEqualTo((0.9 + 0.7 + 0.1 + 0.8) / 4);
  }

  /** 0.3 and 0.4 are half of 0.6 and 0.8 or more; 0.3 is less than half of 0.8. */
  @Test
  void eventsLastAsLongAsAShareOfTheirOwnHeight() {
    double[] curve = {0.1, 0.3, 0.6, 0.3, 0.2, 0.3, 0.4, 0.8, 0.5, 0.1};
    assertThat(spans(new Segmentation(0.5, 1, 0.5, 0, 0), curve))
        .containsExactly(new int[] {1, 4}, new int[] {6, 9});
    assertThat(spans(new Segmentation(0.5, 1, 0.9, 0, 0), curve))
        .containsExactly(new int[] {2, 3}, new int[] {7, 8});
    assertThat(spans(new Segmentation(0.5, 1, 0.2, 0, 0), curve)).containsExactly(new int[] {1, 9});
    assertThat(spans(new Segmentation(0.7, 1, 0.5, 0, 0), curve)).containsExactly(new int[] {6, 9});
    assertThat(spans(new Segmentation(0.5, 1, 0.5, 3, 0), curve)).containsExactly(new int[] {1, 9});
  }

  @Test
  void noCurveNoSpan() {
    assertThat(new Segmentation(0.5, 5, 0, 1, 1).spans(new double[0])).isEmpty();
  }

  @Test
  void impossibleSettingsAreRefused() {
    assertThatThrownBy(() -> new Segmentation(0, 1, 0, 0, 0)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new Segmentation(0.5, 2, 0, 0, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("median 2");
    assertThatThrownBy(() -> new Segmentation(0.5, 1, 1, 0, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("edge 1.0");
    assertThatThrownBy(() -> new Segmentation(0.5, 1, 0, -1, 0)).isInstanceOf(InputException.class);
  }
}
