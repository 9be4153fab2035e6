/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.score.Metric;
import org.junit.jupiter.api.Test;

class BadStatisticsTest {
  private static final double[] ONES = {1, 1, 1};

  @Test
  void pairsThatAreNone() {
    assertThatThrownBy(() -> StudentTest.paired(new double[3], new double[2], Alternative.LESS))
        .isInstanceOf(InputException.class)
        .hasMessage("paired t-test: 3 and 2 values, pairs need as many of each");
    assertThatThrownBy(
            () -> WilcoxonTest.signedRank(new double[1], new double[1], Alternative.LESS))
        .hasMessageContaining("1 values, need at least 2");
  }

  @Test
  void differencesThatDoNotDiffer() {
    double[] more = {1.1, 1.1, 1.1};
    assertThatThrownBy(() -> StudentTest.paired(more, ONES, Alternative.TWO_SIDED))
        .hasMessageContaining("all 3 differences are 0.1");
    assertThatThrownBy(() -> StudentTest.welch(ONES, more, Alternative.TWO_SIDED))
        .hasMessageContaining("both samples are constant");
    assertThatThrownBy(() -> WilcoxonTest.signedRank(ONES, ONES, Alternative.TWO_SIDED))
        .hasMessage("Wilcoxon signed-rank test: 0 pairs differ, needs at least 2");
    assertThat(EffectSize.cohensDz(more, ONES.clone())).isNaN();
  }

  @Test
  void valuesThatAreNotFiniteAndSettingsOutOfRange() {
    double[] broken = {1, Double.NaN, 3};
    assertThatThrownBy(() -> FoldInterval.of(broken, 0.95))
        .hasMessage("interval over folds: value 1 is NaN, must be finite");
    assertThatThrownBy(() -> FoldInterval.of(ONES, 95)).hasMessageContaining("between 0 and 1");
    assertThatThrownBy(() -> EffectSize.cliffsDelta(ONES, broken))
        .hasMessageContaining("Cliff's delta, second sample: value 1 is NaN");
    assertThatThrownBy(() -> Correction.HOLM.of(new double[] {0.1, 1.2}))
        .hasMessage("p value 1 is 1.2, must lie in 0 to 1");
    assertThatThrownBy(() -> SignFlipTest.of(ONES, Alternative.LESS, 10, new Seed(1)))
        .hasMessageContaining("at least 100");
  }

  @Test
  void annotatorsThatCannotAgree() {
    assertThatThrownBy(() -> new Agreement(new double[1][5]))
        .hasMessage("1 annotators, agreement needs at least 2");
    assertThatThrownBy(() -> new Agreement(new double[][] {{1, 2}, {1}}))
        .hasMessageContaining("annotator 1 has 1 ratings, annotator 0 has 2");
    Agreement apart = new Agreement(new double[][] {{1, Double.NaN}, {Double.NaN, 2}});
    assertThatThrownBy(apart::icc21).hasMessageContaining("0 items are rated by all");
    assertThat(apart.pairwise(Metric.PCC)).isNaN();
    assertThat(apart.krippendorffAlpha()).isNaN();
  }
}
