/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.evoke.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTest {
  /** Values of the tables in every textbook. */
  @ParameterizedTest
  @CsvSource({"1.6448536270,0.10", "1.9599639845,0.05", "2.5758293035,0.01", "0,1"})
  void knownQuantiles(double deviations, double chance) {
    assertThat(Normal.twoSided(deviations)).isCloseTo(chance, within(1e-10));
    assertThat(Normal.twoSided(-deviations)).isCloseTo(chance, within(1e-10));
    assertThat(Normal.deviations(chance)).isCloseTo(deviations, within(1e-9));
  }

  @Test
  void farOutIsSmallButNotZero() {
    assertThat(Normal.twoSided(10)).isCloseTo(1.5239706e-23, within(1e-29));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
  void chancesLieBetween0And1(double chance) {
    assertThatThrownBy(() -> Normal.deviations(chance))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(String.valueOf(chance));
  }
}
