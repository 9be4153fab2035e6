/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.score.Metric;
import org.junit.jupiter.api.Test;

class EnsembleSelectionTest {
  private static final int ROWS = 400;

  private static double[] truth() {
    RandomStream random = new Seed(1).stream();
    double[] truth = new double[ROWS];
    Arrays.setAll(truth, row -> random.nextGaussian());
    return truth;
  }

  private static double[] noisy(double[] truth, double spread, long seed) {
    RandomStream random = new Seed(seed).stream();
    return Arrays.stream(truth).map(y -> y + spread * random.nextGaussian()).toArray();
  }

  /** Independent errors of equal size: equal shares, and an error that shrinks as it should. */
  @Test
  void independentErrorsAreAveraged() {
    double[] truth = truth();
    double[][] models = {noisy(truth, 0.5, 2), noisy(truth, 0.5, 3), noisy(truth, 3, 4)};
    EnsembleSelection selection = new EnsembleSelection(models, truth);
    double[] weights = selection.weights(5, new Seed(1));
    assertThat(weights[0]).isCloseTo(0.5, within(0.15));
    assertThat(weights[1]).isCloseTo(0.5, within(0.15));
    assertThat(weights[2]).isLessThan(0.1);
    assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
    assertThat(Metric.RMSE.of(truth, selection.mean(weights))).isCloseTo(0.354, within(0.03));
  }

  @Test
  void oneMemberIsTheBestAndNoEnsembleIsWorse() {
    double[] truth = truth();
    double[][] models = {noisy(truth, 0.5, 2), noisy(truth, 0.2, 3), noisy(truth, 0.5, 4)};
    EnsembleSelection selection = new EnsembleSelection(models, truth);
    assertThat(selection.weights(1, new Seed(1))).containsExactly(0, 1, 0);
    double best = Metric.RMSE.of(truth, models[1]);
    assertThat(Metric.RMSE.of(truth, selection.mean(selection.weights(3, new Seed(1)))))
        .isLessThanOrEqualTo(best);
    double[][] twins = {models[1], models[1]};
    assertThat(new EnsembleSelection(twins, truth).weights(3, new Seed(1))).containsExactly(1, 0);
  }
}
