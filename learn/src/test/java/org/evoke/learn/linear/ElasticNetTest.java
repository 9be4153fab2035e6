/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.junit.jupiter.api.Test;

class ElasticNetTest {
  /** The conditions of optimality, with as many columns as one likes. */
  @Property(tries = 60)
  void noColumnCanLowerTheObjective(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 40) int rows,
      @ForAll @IntRange(min = 1, max = 60) int width,
      @ForAll @DoubleRange(min = 0.01, max = 1) double mix,
      @ForAll @DoubleRange(min = 0.01, max = 0.9) double share) {
    double[] values = new double[rows * width];
    double[] labels = new double[rows];
    fill(new Seed(seed).stream(), values, labels);
    ElasticNetProblem problem = new ElasticNetProblem(values, labels);
    double alpha = share * problem.largestAlpha(mix);
    ElasticNetSettings settings =
        new ElasticNetSettings(OptionalDouble.of(alpha), mix, 5, 100, 1e-3, 1e-12, 100_000);
    assertThat(problem.solve(alpha, settings)).isTrue();
    double[] weights = problem.weights();
    double[] residuals = residuals(values, labels, weights, problem.intercept());
    for (int c = 0; c < width; c++) {
      double slope = -alpha * (1 - mix) * weights[c];
      for (int row = 0; row < rows; row++) {
        slope += residuals[row] * values[row * width + c] / rows;
      }
      double allowed = alpha * mix;
      if (weights[c] == 0) {
        assertThat(Math.abs(slope)).isLessThanOrEqualTo(allowed + 1e-7);
      } else {
        assertThat(slope).isCloseTo(Math.signum(weights[c]) * allowed, within(1e-7));
      }
    }
  }

  @Test
  void theLargestPenaltyLeavesAllColumnsOut() {
    double[] values = new double[30 * 4];
    double[] labels = new double[30];
    fill(new Seed(1).stream(), values, labels);
    ElasticNetProblem problem = new ElasticNetProblem(values, labels);
    ElasticNetSettings settings = ElasticNetSettings.choosing(0.5);
    double largest = problem.largestAlpha(0.5);
    problem.solve(1.0001 * largest, settings);
    assertThat(problem.weights()).containsOnly(0);
    problem.solve(0.99 * largest, settings);
    assertThat(problem.weights()).isNotEqualTo(new double[4]);
  }

  @Test
  void stoppingEarlyIsSaid() {
    double[] values = new double[30 * 10];
    double[] labels = new double[30];
    fill(new Seed(1).stream(), values, labels);
    ElasticNetSettings hasty =
        new ElasticNetSettings(OptionalDouble.of(1e-4), 0.5, 5, 100, 1e-3, 1e-12, 2);
    assertThat(new ElasticNetProblem(values, labels).solve(1e-4, hasty)).isFalse();
  }

  private static void fill(RandomStream random, double[] values, double[] labels) {
    int width = values.length / labels.length;
    for (int i = 0; i < values.length; i++) {
      values[i] = 3 + random.nextGaussian() + (i % width == 0 ? 0 : values[i - 1] / 2);
    }
    for (int row = 0; row < labels.length; row++) {
      labels[row] = values[row * width] + random.nextGaussian();
    }
  }

  private static double[] residuals(
      double[] values, double[] labels, double[] weights, double intercept) {
    double[] residuals = labels.clone();
    for (int row = 0; row < labels.length; row++) {
      residuals[row] -= intercept;
      for (int c = 0; c < weights.length; c++) {
        residuals[row] -= weights[c] * values[row * weights.length + c];
      }
    }
    return residuals;
  }
}
