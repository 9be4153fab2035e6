/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final Seed SEED = new Seed(5);

  @Test
  void valuesAreThoseOfTheMetricsAndLieInTheirIntervals() {
    double[][] data = noisy(300, SEED);
    Evaluation evaluation =
        Evaluation.of(data[0], data[1], Groups.none(300), Bootstrap.USUAL, SEED);
    for (Metric metric : Metric.ofValues()) {
      Interval score = evaluation.score(metric);
      assertThat(score.value()).isCloseTo(metric.of(data[0], data[1]), within(1e-12));
      assertThat(score.value()).isBetween(score.low(), score.high());
    }
  }

  /** Standard error of a mean of n values with deviation s is s / sqrt n; 95 % is 1.96 of them. */
  @Test
  void intervalOfAMeanHasTheWidthOfTheory() {
    double[][] data = noisy(1000, SEED);
    Interval mse =
        Evaluation.of(data[0], data[1], Groups.none(1000), Bootstrap.USUAL, SEED).score(Metric.MSE);
    double theory = 2 * 1.96 * Math.sqrt(2.0 / 1000) * 0.25;
    assertThat(mse.high() - mse.low()).isCloseTo(theory, within(0.15 * theory));
  }

  /** Ten copies of each row in one group say no more than the rows themselves. */
  @Test
  void copiesWithinAGroupDoNotNarrowTheInterval() {
    double[][] data = noisy(200, SEED);
    double[] truth = new double[2000];
    double[] predicted = new double[2000];
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      truth[i] = data[0][i / 10];
      predicted[i] = data[1][i / 10];
      names.add("song " + i / 10);
    }
    Interval single =
        Evaluation.of(data[0], data[1], Groups.none(200), Bootstrap.USUAL, SEED).score(Metric.R2);
    Interval copied =
        Evaluation.of(truth, predicted, new Groups(names), Bootstrap.USUAL, SEED).score(Metric.R2);
    assertThat(copied.low()).isCloseTo(single.low(), within(1e-9));
    assertThat(copied.high()).isCloseTo(single.high(), within(1e-9));
  }

  @Test
  void sameSeedSameInterval() {
    double[][] data = noisy(50, SEED);
    Groups groups = Groups.none(50);
    Evaluation first = Evaluation.of(data[0], data[1], groups, Bootstrap.USUAL, SEED);
    assertThat(Evaluation.of(data[0], data[1], groups, Bootstrap.USUAL, SEED)).isEqualTo(first);
    assertThat(Evaluation.of(data[0], data[1], groups, Bootstrap.USUAL, new Seed(6)))
        .isNotEqualTo(first);
  }

  @Test
  void unusableSettingsAreRefused() {
    assertThatThrownBy(() -> new Bootstrap(10, 0.95)).hasMessageContaining("at least 100");
    assertThatThrownBy(() -> new Bootstrap(1000, 1)).hasMessageContaining("between 0 and 1");
    assertThatThrownBy(
            () ->
                Evaluation.of(new double[3], new double[3], Groups.none(2), Bootstrap.USUAL, SEED))
        .hasMessageContaining("2 group names for 3 rows");
  }

  /** Standard normal truth, predictions off by noise of deviation 0.5. */
  private static double[][] noisy(int rows, Seed seed) {
    RandomStream random = seed.stream();
    double[][] data = new double[2][rows];
    for (int i = 0; i < rows; i++) {
      data[0][i] = random.nextGaussian();
      data[1][i] = data[0][i] + 0.5 * random.nextGaussian();
    }
    return data;
  }
}
