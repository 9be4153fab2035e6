/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Measure MSE = Measure.pooled(Metric.MSE);
  private static final Seed SEED = new Seed(7);
  private static final int ROWS = 400;

  private final double[] truth = new double[ROWS];
  private final double[] better = new double[ROWS];
  private final double[] worse = new double[ROWS];
  private final Groups groups;

  ComparisonTest() {
    RandomStream random = SEED.stream();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      double error = random.nextGaussian();
      truth[i] = random.nextGaussian();
      better[i] = truth[i] + error;
      worse[i] = truth[i] + 1.1 * error;
      names.add("film " + i % 80);
    }
    groups = new Groups(names);
  }

  /** Intervals of the scores overlap, that of the paired difference does not reach zero. */
  @Test
  void pairingFindsASmallSteadyDifference() {
    Interval a = score(better);
    Interval b = score(worse);
    Interval difference = compare(better, worse);
    assertThat(a.high()).isGreaterThan(b.low());
    assertThat(difference.value()).isCloseTo(a.value() - b.value(), within(1e-12));
    assertThat(difference.excludes(0)).isTrue();
    assertThat(compare(better, better).excludes(0)).isFalse();
    assertThat(new Interval(1, Double.NaN, Double.NaN).excludes(0)).isFalse();
  }

  @Test
  void exchangingTheModelsChangesTheSign() {
    Interval one = compare(better, worse);
    Interval other = compare(worse, better);
    assertThat(other.value()).isEqualTo(-one.value());
    assertThat(other.low()).isCloseTo(-one.high(), within(1e-12));
  }

  @Test
  void threadsChangeNothing() throws Exception {
    Interval here = compare(better, worse);
    ForkJoinPool single = new ForkJoinPool(1);
    try {
      assertThat(single.submit(() -> compare(better, worse)).get()).isEqualTo(here);
    } finally {
      single.shutdown();
    }
  }

  @Test
  void differencesOfGroupsAddUpToTheDifferenceOfTheWhole() {
    double[] parts = Comparison.squaredErrorDifferences(truth, better, worse, groups);
    assertThat(parts).hasSize(80);
    double sum = Arrays.stream(parts).sum();
    assertThat(sum / ROWS).isCloseTo(compare(better, worse).value(), within(1e-12));
  }

  @Test
  void columnsOfOtherLengthsAreRefused() {
    assertThatThrownBy(() -> compare(new double[3], worse)).hasMessageContaining("3 predictions");
    assertThatThrownBy(
            () -> Comparison.squaredErrorDifferences(truth, better, worse, Groups.none(ROWS + 1)))
        .hasMessage("401 group names for 400 rows");
  }

  private Interval score(double[] predicted) {
    return Evaluation.of(List.of(MSE), truth, predicted, groups, Bootstrap.USUAL, SEED).score(MSE);
  }

  private Interval compare(double[] a, double[] b) {
    return Comparison.of(List.of(MSE), truth, a, b, groups, Bootstrap.USUAL, SEED).difference(MSE);
  }
}
