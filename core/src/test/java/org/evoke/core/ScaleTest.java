/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScaleTest {
  @Test
  void convertsLinearly() {
    Scale nine = Scale.VALENCE.withRange(1, 9);
    assertThat(nine.convert(5, Scale.VALENCE)).isEqualTo(0);
    assertThat(nine.convert(9, Scale.VALENCE)).isEqualTo(1);
    assertThat(Scale.VALENCE.convert(-1, nine)).isEqualTo(1);
  }

  @Test
  void refusesAnEmptyRange() {
    assertThatThrownBy(() -> Scale.VALENCE.withRange(1, 1))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("1.0 to 1.0");
  }
}
