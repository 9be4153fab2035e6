/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evoke.audio.logmel.LogMelExamples;
import org.evoke.core.InputException;
import org.evoke.pipeline.recipe.Segmentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which pictures of 0.96 s lie in which segments. */
@Timeout(20)
class ExampleStreamTest {
  private static List<Double> starts(Segmentation segmentation, double seconds) {
    List<Double> starts = new ArrayList<>();
    ExampleStream stream =
        new ExampleStream(
            LogMelExamples.vggish(),
            Optional.of(new SegmentPlan(segmentation, seconds)),
            (start, end, values) -> starts.add(start));
    float[] block = new float[1600];
    for (int i = 0; i < Math.round(10 * seconds); i++) {
      stream.accept(block);
    }
    return starts;
  }

  @Test
  void partsOfAShortMediumAreRefused() {
    for (Segmentation tooShort :
        List.of(
            new Segmentation.Parts(4), new Segmentation.Parts(3), new Segmentation.Seconds(0.5))) {
      assertThatThrownBy(() -> starts(tooShort, 2))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("shorter than the 0.9");
    }
  }

  @Test
  void everySegmentHasItsPictures() {
    assertThat(starts(new Segmentation.Parts(2), 4)).hasSize(4);
    assertThat(starts(new Segmentation.Seconds(1.5), 6)).hasSize(4);
  }

  @Test
  void whatLiesBehindTheLastSegmentHasNone() {
    assertThat(starts(new Segmentation.Seconds(5), 6.2)).hasSize(5);
  }
}
