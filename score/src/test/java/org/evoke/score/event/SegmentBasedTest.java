/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.score.Oracle;
import org.junit.jupiter.api.Test;

class SegmentBasedTest {
  private static final List<String> LABELS = List.of("a", "b");

  /**
   * Segments of one second, reference a in 0 1 2 and b in 1; found a in 1, b in 0 1 and 4: segment
   * 0 is a substitution, 1 two hits, 2 a deletion, 4 an insertion.
   */
  @Test
  void countsByHand() {
    EventFile file =
        new EventFile(
            List.of(new Event("a", 0.5, 2.1), new Event("b", 1, 2)),
            List.of(new Event("a", 1, 2), new Event("b", 0.9, 1.4), new Event("b", 4.2, 4.3)));
    EventScores scores = SegmentBased.of(List.of(file), LABELS, 1);
    assertThat(scores.overall()).isEqualTo(new Counts(4, 4, 2, 1));
    assertThat(scores.overall().deletions()).isEqualTo(1);
    assertThat(scores.overall().insertions()).isEqualTo(1);
    assertThat(scores.overall().errorRate()).isCloseTo(0.75, within(1e-12));
    assertThat(scores.byLabel().get("a")).isEqualTo(new Counts(3, 1, 1, 0));
    assertThat(scores.byLabel().get("b")).isEqualTo(new Counts(1, 3, 1, 0));
    assertThat(scores.macro(Counts::recall)).isCloseTo((1.0 / 3 + 1) / 2, within(1e-12));
  }

  @Test
  void overlappingEventsOfALabelCountOnce() {
    EventFile file = new EventFile(List.of(new Event("a", 0, 3), new Event("a", 1, 2)), List.of());
    EventScores scores = SegmentBased.of(List.of(file, file), LABELS, 0.5);
    assertThat(scores.overall().reference()).isEqualTo(12);
    assertThat(scores.byLabel().get("b").f1()).isNaN();
  }

  @Test
  void averagePrecisionEqualsScikitLearn() throws IOException {
    for (JsonNode each : Oracle.statistics("ap")) {
      int[] labels = Oracle.ints(each.get("positive"));
      boolean[] positive = new boolean[labels.length];
      IntStream.range(0, labels.length).forEach(i -> positive[i] = labels[i] == 1);
      double[] scores = Oracle.doubles(each.get("score"));
      double expected = each.get("ap").asDouble();
      assertThat(AveragePrecision.of(positive, scores)).isCloseTo(expected, within(1e-12));
      boolean[][] classes = {positive, new boolean[labels.length]};
      assertThat(AveragePrecision.mean(classes, new double[][] {scores, scores}))
          .isCloseTo(expected, within(1e-12));
    }
    assertThat(AveragePrecision.of(new boolean[2], new double[2])).isNaN();
  }

  @Test
  void badInputIsNamed() {
    assertThatThrownBy(() -> SegmentBased.of(List.of(), LABELS, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("length of a segment is 0.0 s");
    EventFile far = new EventFile(List.of(new Event("a", 0, 1e9)), List.of());
    assertThatThrownBy(() -> SegmentBased.of(List.of(far), LABELS, 1))
        .hasMessageContaining("event a ends at 1.0E9 s");
    assertThatThrownBy(() -> AveragePrecision.of(new boolean[2], new double[3]))
        .hasMessageContaining("2 labels and 3 scores");
    assertThatThrownBy(() -> AveragePrecision.of(new boolean[1], new double[] {Double.NaN}))
        .hasMessageContaining("row 0: score NaN");
  }
}
