/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.junit.jupiter.api.Test;

class SurrogateTest {
  /** The loss is least at 0.3 of the first number; the second says nothing. */
  @Test
  void improvementIsExpectedWhereTheLossWasLow() {
    RandomStream random = new Seed(1).stream();
    List<double[]> points = new ArrayList<>();
    List<Double> losses = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      double[] point = {random.nextDouble(), random.nextDouble()};
      points.add(point);
      losses.add(0.4 + (point[0] - 0.3) * (point[0] - 0.3));
    }
    losses.set(0, Double.MAX_VALUE);
    Surrogate surrogate = Surrogate.fit(points, losses, new Seed(2));
    double[] gains =
        surrogate.improvements(
            List.of(new double[] {0.3, 0.5}, new double[] {0.9, 0.5}, new double[] {0.65, 0.2}),
            0.45);
    assertThat(gains[0]).isGreaterThan(3 * Math.max(gains[1], gains[2]));
    assertThat(Arrays.stream(gains)).allMatch(gain -> gain >= 0);
  }
}
