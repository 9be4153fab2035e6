/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.evoke.core.InputException;
import org.junit.jupiter.api.Test;

class AlignedTest {
  @Test
  void equalRatesAreComparedAsTheyAre() {
    Series series = sampled(10, 0.5, t -> Math.sin(3 * t));
    Aligned aligned = Aligned.of(series, series);
    assertThat(aligned.predicted()).isEqualTo(series.values());
    assertThat(aligned.uncovered()).isZero();
  }

  @Test
  void aFinerPredictionIsAveragedOverEachTrueInterval() {
    Series truth = sampled(4, 1, AlignedTest::line);
    double[] fine = new double[16];
    for (int i = 0; i < fine.length; i++) {
      fine[i] = i % 4 == 0 ? 4 : 0;
    }
    Series predicted = new Series(grid(16, 0.25, 0), grid(16, 0.25, 0.25), fine);
    assertThat(Aligned.of(truth, predicted).predicted()).containsExactly(1, 1, 1, 1);
  }

  @Test
  void aCoarserPredictionIsInterpolatedBetweenCentresAndHeldOutside() {
    Series truth = sampled(8, 0.5, t -> 0);
    Series predicted = sampled(2, 2, AlignedTest::line);
    double[] expected = {3, 3, 3.5, 4.5, 5.5, 6.5, 7, 7};
    double[] found = Aligned.of(truth, predicted).predicted();
    for (int i = 0; i < expected.length; i++) {
      assertThat(found[i]).as("interval " + i).isCloseTo(expected[i], within(1e-12));
    }
  }

  @Test
  void whatNoPredictionCoversAndWhatHasNoTruthIsLeftOut() {
    double[] values = {1, Double.NaN, 3, 4, 5, 6};
    Series truth = new Series(grid(6, 1, 0), grid(6, 1, 1), values);
    double[] answers = {0, 0, 0, Double.NaN};
    Series predicted = new Series(grid(4, 1, 0), grid(4, 1, 1), answers);
    Aligned aligned = Aligned.of(truth, predicted);
    assertThat(aligned.truth()).containsExactly(1, 3);
    assertThat(aligned.uncovered()).isEqualTo(3);
  }

  @Test
  void pointsStandForTheTimeAroundThem() {
    Series points = Series.atPoints(new double[] {1, 2, 4}, new double[] {5, 6, 7});
    assertThat(points.starts()).containsExactly(0.5, 1.5, 3);
    assertThat(points.ends()).containsExactly(1.5, 3, 5);
  }

  @Test
  void badSeriesAreNamed() {
    assertThatThrownBy(() -> new Series(new double[] {0, 1}, new double[] {2, 3}, new double[2]))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("interval 1 from 1.0 to 3.0 s");
    assertThatThrownBy(() -> new Series(new double[1], new double[1], new double[1]))
        .hasMessageContaining("must have a length");
    assertThatThrownBy(() -> new Series(new double[1], new double[2], new double[1]))
        .hasMessage("1 starts, 2 ends, 1 values");
    assertThatThrownBy(() -> Series.atPoints(new double[1], new double[1]))
        .hasMessageContaining("1 points in time");
    Series early = sampled(3, 1, AlignedTest::line);
    Series late = new Series(grid(3, 1, 100), grid(3, 1, 101), new double[3]);
    assertThatThrownBy(() -> Aligned.of(early, late))
        .hasMessageContaining("none of 3 true values lies where there is one of 3 predictions");
  }

  private static double line(double t) {
    return 2 * t + 1;
  }

  private static Series sampled(int count, double step, DoubleUnaryOperator curve) {
    double[] values = grid(count, step, step / 2);
    for (int i = 0; i < count; i++) {
      values[i] = curve.applyAsDouble(values[i]);
    }
    return new Series(grid(count, step, 0), grid(count, step, step), values);
  }

  private static double[] grid(int count, double step, double from) {
    double[] times = new double[count];
    for (int i = 0; i < count; i++) {
      times[i] = from + i * step;
    }
    return times;
  }
}
