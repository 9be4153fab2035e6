/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.evoke.core.Seed;
import org.evoke.learn.Examples;
import org.evoke.learn.Parameters;
import org.evoke.learn.TrainingSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScalerTest {
  private static final TrainingSet SONGS = Examples.songs(500, new Seed(4));

  @ParameterizedTest
  @EnumSource(names = {"STANDARD", "NORMAL_QUANTILES"})
  void bringsColumnsToMeanZeroAndKeepsTheirOrder(Scalers kind) {
    Scaler scaler = kind.fit(SONGS);
    double[] scaled = scaler.apply(SONGS.values());
    for (int column = 0; column < 5; column++) {
      double sum = 0;
      for (int row = 0; row < 500; row++) {
        sum += scaled[row * 5 + column];
        assertThat(Math.abs(scaled[row * 5 + column])).isLessThanOrEqualTo(StandardScaler.LIMIT);
      }
      assertThat(sum / 500).isCloseTo(0, within(0.15));
    }
    double[] rising = {-5, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 5, 0, 0, 0, 0};
    double[] risen = scaler.apply(rising);
    assertThat(new double[] {risen[0], risen[5], risen[10], risen[15], risen[20]}).isSorted();
  }

  @ParameterizedTest
  @EnumSource(names = {"STANDARD", "NORMAL_QUANTILES"})
  void savedAndOpenedItIsTheSame(Scalers kind) {
    Scaler scaler = kind.fit(SONGS);
    Scaler opened = Scalers.named(scaler.name()).open(new Parameters(scaler.parameters()), 5);
    assertThat(opened.apply(SONGS.values())).isEqualTo(scaler.apply(SONGS.values()));
    assertThat(kind.fit(SONGS).apply(SONGS.values())).isEqualTo(scaler.apply(SONGS.values()));
  }

  @Test
  void heavyTailsBecomeNormal() {
    double[] scaled = Scalers.NORMAL_QUANTILES.fit(SONGS).apply(SONGS.values());
    int within = 0;
    for (int row = 0; row < 500; row++) {
      within += Math.abs(scaled[row * 5 + 4]) < 1 ? 1 : 0;
    }
    assertThat(within / 500.0).isCloseTo(0.683, within(0.02));
  }

  /** Values of the normal distribution from tables. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0", "0.975, 1.959963984540054", "0.025, -1.959963984540054",
    "0.002, -2.878161739095483", "0.9999999, 5.199337582187471", "1e-12, -7.034483825301132"
  })
  void normalScoresAreThoseOfTheTables(double probability, double score) {
    assertThat(NormalScore.of(probability)).isCloseTo(score, within(2e-8));
  }
}
