/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.pipeline.context.ContextMeans.Contexts;
import org.junit.jupiter.api.Test;

class ContextMeansTest {
  private static final FeatureSet SET = new FeatureSet("test", "1", List.of("a", "b"));

  private static FeatureTrack rows(int count, long seed) {
    RandomStream random = new Seed(seed).stream();
    float[] values = new float[2 * count];
    double[] starts = new double[count];
    double[] ends = new double[count];
    for (int i = 0; i < count; i++) {
      values[2 * i] = (float) random.nextGaussian();
      values[2 * i + 1] = (float) (1000 * random.nextDouble());
      starts[i] = 0.5 * i;
      ends[i] = 0.5 * (i + 1);
    }
    return new FeatureTrack(SET, values, starts, ends);
  }

  @Property(tries = 200)
  void equalsThePlainMeanOverTheRowsInTheContext(
      @ForAll @IntRange(min = 1, max = 200) int count,
      @ForAll @DoubleRange(min = 0.2, max = 5) double step,
      @ForAll @DoubleRange(min = 1.1, max = 60) double context,
      @ForAll long seed) {
    FeatureTrack rows = rows(count, seed);
    StepGrid grid = StepGrid.of(count * 0.5, step);
    Contexts contexts = new ContextMeans(rows).over(grid, context);
    assertThat(contexts.steps()).hasSize(grid.steps());
    for (int step0 = 0; step0 < grid.steps(); step0++) {
      double sum = 0;
      int inside = 0;
      for (int row = 0; row < count; row++) {
        double middle = 0.5 * row + 0.25;
        double centre = grid.centre(step0);
        if (middle >= centre - context / 2 && middle < centre + context / 2) {
          sum += rows.value(row, 1);
          inside++;
        }
      }
      assertThat(contexts.means().value(step0, 1)).isCloseTo((float) (sum / inside), within(1e-2f));
    }
  }

  @Property(tries = 200)
  void stepsTileTheFile(
      @ForAll @DoubleRange(min = 0.01, max = 5000) double seconds,
      @ForAll @DoubleRange(min = 0.1, max = 60) double step) {
    StepGrid grid = StepGrid.of(seconds, step);
    assertThat(grid.starts()[0]).isZero();
    assertThat(grid.ends()[grid.steps() - 1]).isEqualTo(seconds);
    for (int i = 0; i < grid.steps(); i++) {
      assertThat(grid.ends()[i]).isGreaterThan(grid.starts()[i]);
      assertThat(grid.ends()[i] - grid.starts()[i]).isLessThan(step + 0.003);
      if (i > 0) {
        assertThat(grid.starts()[i]).isEqualTo(grid.ends()[i - 1]);
      }
    }
  }

  @Test
  void contextsAreCutOffAtTheEnds() {
    FeatureTrack rows = rows(20, 1);
    ContextMeans means = new ContextMeans(rows);
    Contexts contexts = means.over(StepGrid.of(10, 1), 4);
    // The first step has its centre at 0.5 s: the rows from 0 to 2.5 s.
    float expected = 0;
    for (int row = 0; row < 5; row++) {
      expected += rows.value(row, 0);
    }
    assertThat(contexts.means().value(0, 0)).isCloseTo(expected / 5, within(1e-6f));
  }

  @Test
  void aContextShorterThanARowTakesTheNearestRow() {
    FeatureTrack rows = rows(4, 2);
    Contexts contexts = new ContextMeans(rows).over(StepGrid.of(2, 0.1), 0.1);
    assertThat(contexts.steps()).hasSize(20);
    assertThat(contexts.means().value(0, 0)).isEqualTo(rows.value(0, 0));
    assertThat(contexts.means().value(19, 0)).isEqualTo(rows.value(3, 0));
  }

  @Test
  void stepsFarFromAllSoundAreLeftOut() {
    Contexts contexts = new ContextMeans(rows(10, 3)).over(StepGrid.of(20, 1), 4);
    assertThat(contexts.steps()).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void aContextOverEverythingIsTheWhole() {
    ContextMeans means = new ContextMeans(rows(20, 4));
    assertThat(means.over(StepGrid.of(10, 10), 20).means().values())
        .isEqualTo(means.whole().values());
  }

  @Test
  void lengthsMustBePositive() {
    assertThatThrownBy(() -> StepGrid.of(0, 1)).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> StepGrid.of(1, Double.NaN)).isInstanceOf(UsageException.class);
  }
}
