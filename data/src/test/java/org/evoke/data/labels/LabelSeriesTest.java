/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.core.Scale;
import org.evoke.core.UsageException;
import org.junit.jupiter.api.Test;

class LabelSeriesTest {
  @Test
  void segmentsAreMeansOfWholeSegments() {
    double[] seconds = IntStream.range(0, 300).mapToDouble(i -> i * 0.04).toArray();
    double[] values = IntStream.range(0, 300).mapToDouble(i -> i / 300.0).toArray();
    LabelSeries series = new LabelSeries(Scale.VALENCE, seconds, values);
    LabelSeries segments = series.segments(5);
    assertThat(segments.seconds()).containsExactly(0, 5);
    assertThat(segments.values()[0]).isEqualTo(62.0 / 300, within(1e-12));
    assertThat(segments.values()[1]).isEqualTo(187.0 / 300, within(1e-12));
  }

  @Test
  void aRestIsNoSegment() {
    double[] seconds = {0, 1, 2, 3, 4};
    LabelSeries series = new LabelSeries(Scale.VALENCE, seconds, new double[] {0, 1, 0, 1, 0.5});
    assertThat(series.segments(2).values()).containsExactly(0.5, 0.5);
    assertThat(series.segments(5).values()).containsExactly(0.5);
    assertThat(series.segments(6).values()).isEmpty();
    assertThatThrownBy(() -> series.segments(0)).isInstanceOf(UsageException.class);
  }

  @Test
  void labelsAreAveragedOverTheRowsOfFeatures() {
    double[] seconds = {0, 0.5, 1.0, 1.5, 4};
    LabelSeries series = new LabelSeries(Scale.VALENCE, seconds, new double[] {1, 0, -1, 0, 0.5});
    IntervalMeans means = series.over(new double[] {0, 0.5, 2, 3}, new double[] {1, 1.5, 3, 5});
    assertThat(means.counts()).containsExactly(2, 2, 0, 1);
    assertThat(means.values()).containsExactly(0.5, -0.5, Double.NaN, 0.5);
    assertThat(means.labelled()).containsExactly(0, 1, 3);
  }

  @Test
  void scalesAreConverted() {
    LabelSeries series =
        new LabelSeries(Scale.AROUSAL.withRange(1, 9), new double[] {0, 1}, new double[] {1, 7});
    assertThat(series.on(Scale.AROUSAL).values()).containsExactly(-1, 0.5);
  }

  @Test
  void timesMustAscend() {
    assertThatThrownBy(
            () -> new LabelSeries(Scale.VALENCE, new double[] {0, 0}, new double[] {0, 0}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ascend");
  }

  @Test
  void annotatorsHaveAMeanAndASpread() {
    AnnotatedSeries series =
        new AnnotatedSeries(
            Scale.VALENCE,
            new double[] {0, 1},
            List.of("a", "b", "c"),
            new double[][] {{0, 0.5}, {0.3, 0.5}, {0.6, 0.5}});
    assertThat(series.mean().values()[0]).isEqualTo(0.3, within(1e-15));
    assertThat(series.spread()[0]).isEqualTo(0.3, within(1e-15));
    assertThat(series.spread()[1]).isZero();
    AnnotatedSeries one =
        new AnnotatedSeries(Scale.VALENCE, new double[] {0}, List.of("a"), new double[][] {{0.1}});
    assertThat(one.spread()[0]).isNaN();
  }
}
