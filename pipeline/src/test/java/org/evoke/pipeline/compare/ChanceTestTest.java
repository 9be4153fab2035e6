/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.evoke.core.Scale;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Track;
import org.evoke.core.Timeline.Whole;
import org.junit.jupiter.api.Test;

class ChanceTestTest {
  private static final double HALF = 0.3;

  private static Timeline timeline(double... values) {
    double[] starts = new double[values.length];
    Arrays.setAll(starts, i -> i);
    double[] ends = Arrays.stream(starts).map(s -> s + 1).toArray();
    double[] lower = Arrays.stream(values).map(v -> v - HALF).toArray();
    double[] upper = Arrays.stream(values).map(v -> v + HALF).toArray();
    Track track =
        new Track("valence", Scale.VALENCE, values, lower, upper, new Whole(0, -HALF, HALF));
    return new Timeline(
        starts, ends, List.of(track), new boolean[values.length], List.of(), List.of());
  }

  private static List<Block> blocks(
      Timeline a, Timeline b, Alignment alignment, double context, double correlation) {
    DifferenceCurve curve =
        DifferenceCurve.of(a, a.tracks().get(0), b, b.tracks().get(0), alignment, correlation);
    return new ChanceTest(a, alignment, context, correlation).blocks(List.of(curve));
  }

  private static double[] level(int steps, double value) {
    double[] values = new double[steps];
    Arrays.fill(values, value);
    return values;
  }

  @Test
  void theBandOfTheDifferenceIsThatOfTwoErrors() {
    assertThat(DifferenceCurve.halfWidth(0.3, 0.4, 0)).isCloseTo(0.5, within(1e-12));
    assertThat(DifferenceCurve.halfWidth(0.3, 0.3, 1)).isZero();
    assertThat(DifferenceCurve.halfWidth(0.3, 0.3, 0.5)).isCloseTo(0.3, within(1e-12));
  }

  @Test
  void pIsThatOfANormalError() {
    // Both bands are 0.3 = 1.645 deviations: one deviation of the difference is 0.2579.
    Timeline a = timeline(level(20, 0));
    Timeline b = timeline(level(20, 0.2579 * 1.96));
    List<Block> blocks = blocks(a, b, Alignment.byTime(20, 20), 10, 0);
    assertThat(blocks).hasSize(2);
    assertThat(blocks.get(0).p()).isCloseTo(0.05, within(1e-4));
    assertThat(blocks.get(0).adjusted()).isCloseTo(0.1, within(2e-4));
    assertThat(blocks.get(0).isLarger()).isFalse();
    assertThat(blocks.get(0).mean()).isCloseTo(0.2579 * 1.96, within(1e-9));
  }

  @Test
  void theNeededCorrelationIsWhereItBecomesLarger() {
    Timeline a = timeline(level(20, 0));
    Timeline b = timeline(level(20, 0.4));
    double needed = blocks(a, b, Alignment.byTime(20, 20), 10, 0).get(0).neededCorrelation();
    assertThat(needed).isBetween(0.3, 0.8);
    assertThat(blocks(a, b, Alignment.byTime(20, 20), 10, needed - 0.01))
        .noneMatch(Block::isLarger);
    assertThat(blocks(a, b, Alignment.byTime(20, 20), 10, needed + 0.01)).allMatch(Block::isLarger);
  }

  @Test
  void noDifferenceIsNeverLarger() {
    Timeline a = timeline(level(30, 0.2));
    for (double correlation : new double[] {0, 0.5, 0.999}) {
      assertThat(blocks(a, a, Alignment.byTime(30, 30), 10, correlation))
          .hasSize(3)
          .allMatch(block -> block.p() == 1 && !block.isLarger());
    }
  }

  @Test
  void blocksStayInsideStretches() {
    Alignment cut =
        new Alignment(
            Alignment.Kind.SOUND, List.of(new Stretch(0, 0, 12), new Stretch(20, 12, 24)), 44, 36);
    List<Block> blocks = blocks(timeline(level(44, 0)), timeline(level(36, 0.1)), cut, 10, 0);
    assertThat(blocks)
        .extracting(Block::start, Block::end)
        .containsExactly(tuple(0.0, 12.0), tuple(20.0, 30.0), tuple(30.0, 44.0));
  }

  @Test
  void valuesOfTheSecondVersionComeFromItsPartner() {
    Timeline a = timeline(level(6, 0));
    Timeline b = timeline(0, 1, 2, 3, 4, 5, 6, 7);
    Alignment later = new Alignment(Alignment.Kind.SOUND, List.of(new Stretch(2, 4.5, 3)), 6, 8);
    DifferenceCurve curve =
        DifferenceCurve.of(a, a.tracks().get(0), b, b.tracks().get(0), later, 0);
    assertThat(curve.values()).containsExactly(Double.NaN, Double.NaN, 4.5, 5.5, 6.5, Double.NaN);
  }

  @Test
  void betweenStepsOnALineAndLevelAtTheEnds() {
    Timeline b = timeline(0, 1, Double.NaN);
    double[] values = b.tracks().get(0).values();
    assertThat(DifferenceCurve.at(b, values, 0)).isZero();
    assertThat(DifferenceCurve.at(b, values, 0.75)).isCloseTo(0.25, within(1e-12));
    assertThat(DifferenceCurve.at(b, values, 1.9)).isEqualTo(1);
    assertThat(DifferenceCurve.at(b, values, 99)).isNaN();
  }
}
