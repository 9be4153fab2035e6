/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.score.Groups;
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

  /** Every row stands there twice: folds of rows would see the twins of what they are tested on. */
  @Test
  void rowsOfAGroupStayTogetherWhereThePenaltyIsChosen() {
    int songs = 40;
    int width = 30;
    double[] values = new double[songs * width];
    double[] labels = new double[songs];
    RandomStream random = new Seed(5).stream();
    Arrays.setAll(values, i -> random.nextGaussian());
    Arrays.setAll(labels, i -> random.nextGaussian());
    double[] twice = new double[2 * values.length];
    double[] labelsTwice = new double[2 * songs];
    List<String> names = new ArrayList<>();
    for (int row = 0; row < 2 * songs; row++) {
      System.arraycopy(values, row % songs * width, twice, row * width, width);
      labelsTwice[row] = labels[row % songs];
      names.add("song " + row % songs);
    }
    ElasticNetSettings settings = ElasticNetSettings.choosing(0.5);
    double grouped =
        new AlphaChoice(twice, labelsTwice, new Groups(names), 5, false).best(settings);
    double apart =
        new AlphaChoice(twice, labelsTwice, Groups.none(2 * songs), 5, false).best(settings);
    double largest = new ElasticNetProblem(twice, labelsTwice).largestAlpha(0.5);
    assertThat(grouped).isGreaterThan(0.5 * largest);
    assertThat(apart).isLessThan(0.1 * largest);
  }

  @Test
  void fewerGroupsThanFoldsAreRefused() {
    assertThatThrownBy(
            () ->
                new AlphaChoice(
                    new double[8],
                    new double[8],
                    new Groups(List.of("a", "a", "a", "a", "b", "b", "b", "b")),
                    5,
                    false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("2 groups are too few to choose alpha by 5 folds");
  }

  /** The penalty weighs columns by their length; normalised, their unit does not matter. */
  @Test
  void normalisedColumnsDoNotDependOnTheirUnit() {
    double[] values = new double[30 * 4];
    double[] labels = new double[30];
    fill(new Seed(3).stream(), values, labels);
    double[] stretched = values.clone();
    for (int i = 1; i < stretched.length; i += 4) {
      stretched[i] *= 1000;
    }
    ElasticNetSettings settings = ElasticNetSettings.choosing(0.3);
    ElasticNetProblem plain = new ElasticNetProblem(values, labels, true);
    ElasticNetProblem other = new ElasticNetProblem(stretched, labels, true);
    double alpha = 0.2 * plain.largestAlpha(0.3);
    plain.solve(alpha, settings);
    other.solve(alpha, settings);
    assertThat(other.predict(stretched, 30))
        .containsExactly(plain.predict(values, 30), within(1e-8));
    assertThat(other.weights()[1]).isCloseTo(plain.weights()[1] / 1000, within(1e-10));
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
