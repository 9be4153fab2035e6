/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.junit.jupiter.api.Test;

class MeasureTest {
  private static final Groups VIDEOS = new Groups(List.of("a", "a", "a", "b", "b", "b", "c"));
  private static final double[] TRUTH = {1, 2, 3, 0.3, 0.3, 0.3, 9};
  private static final double[] PREDICTED = {2, 4, 6, 1, 5, 2, 8};

  @Test
  void everyMeasureIsFoundByItsName() {
    for (String name : Measure.names()) {
      assertThat(Measure.named(name).id()).isEqualTo(name);
    }
    assertThat(Measure.names()).contains("mse", "acc_pm1", "eev", "ccc_per_group");
    assertThat(Measure.named(" PCC ")).isEqualTo(Measure.pooled(Metric.PCC));
  }

  @Test
  void anUnknownNameComesWithTheNearestKnownOne() {
    assertThatThrownBy(() -> Measure.named("rsme"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("unknown metric rsme; did you mean rmse? Known: mse, rmse, mae");
    assertThatThrownBy(() -> Measure.named("pearson_correlation"))
        .hasMessageStartingWith("unknown metric pearson_correlation; Known: mse");
  }

  /** Within a the correlation is 1; b has constant truth and c one row, where there is none. */
  @Test
  void undefinedGroupsAreLeftOutOrCountAsZero() {
    Evaluation evaluation =
        measured(Measure.EEV, Measure.perGroup(Metric.PCC), Measure.perGroup(Metric.MSE));
    assertThat(evaluation.score(Measure.EEV).value()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(evaluation.score(Measure.perGroup(Metric.PCC)).value()).isCloseTo(1, within(1e-12));
    double b = (0.49 + 4.7 * 4.7 + 1.7 * 1.7) / 3;
    assertThat(evaluation.score(Measure.perGroup(Metric.MSE)).value())
        .isCloseTo((14.0 / 3 + b + 1) / 3, within(1e-12));
    assertThat(evaluation.notes())
        .containsExactly(
            "pcc is not defined within 2 of 3 groups, which have one row or a constant column;"
                + " they count as 0",
            "pcc is not defined within 2 of 3 groups, which have one row or a constant column;"
                + " they are left out");
  }

  @Test
  void aTestSetWithoutVarianceIsExplained() {
    double[] flat = {0.3, 0.3, 0.3};
    double[] predicted = {0.1, 0.7, 0.4};
    Evaluation evaluation =
        Evaluation.of(flat, predicted, Groups.none(3), Bootstrap.USUAL, new Seed(1));
    assertThat(evaluation.score(Metric.PCC).value()).isNaN();
    assertThat(evaluation.score(Metric.PCC).low()).isNaN();
    assertThat(evaluation.score(Metric.MSE).value()).isPositive();
    assertThat(evaluation.notes())
        .containsExactly(
            "r2 is not defined: all 3 true values are 0.3",
            "pcc is not defined: all 3 true values are 0.3");
    assertThat(Metric.PCC.whyUndefined(predicted, flat))
        .hasValue("pcc is not defined: all 3 predictions are 0.3");
    assertThat(Metric.PCC.whyUndefined(new double[1], new double[1]))
        .hasValue("pcc is not defined: there is 1 row, needs at least 2");
    assertThat(Metric.PCC.whyUndefined(predicted, predicted)).isEmpty();
  }

  /** Sums of a million equal values are not exactly a million times the value. */
  @Test
  void aLongConstantColumnIsConstant() {
    double[] flat = new double[1_000_000];
    double[] rising = new double[flat.length];
    Arrays.fill(flat, 0.1);
    Arrays.setAll(rising, i -> i * 1e-6);
    assertThat(Metric.PCC.of(rising, flat)).isNaN();
    assertThat(Metric.R2.of(flat, rising)).isNaN();
  }

  @Test
  void classesThatAreNoWholeNumbersAreRefused() {
    assertThat(Metric.ACC_PM1.of(new double[] {1, 2, 7}, new double[] {2, 4, 7}))
        .isCloseTo(2.0 / 3, within(1e-12));
    assertThatThrownBy(() -> Metric.ACC.of(new double[] {1, 2}, new double[] {1, 2.5}))
        .isInstanceOf(InputException.class)
        .hasMessage("row 1: true class 2.0, predicted class 2.5; acc needs whole class numbers");
  }

  @Test
  void onlyCorrelationCountsAsZeroWhereItIsUndefined() {
    assertThatThrownBy(() -> new Measure(Metric.R2, Averaging.PER_GROUP_UNDEFINED_AS_ZERO))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> measured(Measure.EEV).score(Metric.MSE))
        .hasMessage("mse was not measured");
  }

  private static Evaluation measured(Measure... measures) {
    return Evaluation.of(List.of(measures), TRUTH, PREDICTED, VIDEOS, Bootstrap.USUAL, new Seed(1));
  }
}
