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

  @Test
  void saysNameAndRange() {
    assertThat(Scale.VALENCE.id()).isEqualTo("valence[-1,1]");
    assertThat(Scale.AROUSAL.withRange(0.5, 9).id()).isEqualTo("arousal[0.5,9]");
    assertThat(Scale.LOUDNESS.unit()).isEqualTo("LUFS");
    assertThat(Scale.VALENCE.unit()).isEmpty();
  }

  @Test
  void rangesChangeValenceAndArousalAlone() {
    assertThat(Scale.Range.named("sam9").of(Scale.AROUSAL).id()).isEqualTo("arousal[1,9]");
    assertThat(Scale.Range.named("zero-one").of(Scale.VALENCE).id()).isEqualTo("valence[0,1]");
    assertThat(Scale.Range.PERCENT.of(Scale.LOUDNESS)).isEqualTo(Scale.LOUDNESS);
    assertThat(Scale.Range.EVOKE.of(Scale.VALENCE.withRange(1, 9))).isEqualTo(Scale.VALENCE);
  }

  @Test
  void theSameRangeKeepsTheLastBit() {
    double value = 0.1 + 0.2 - 1;
    assertThat(Scale.VALENCE.convert(value, Scale.Range.EVOKE.of(Scale.VALENCE))).isEqualTo(value);
  }

  @Test
  void anUnknownRangeIsAnErrorThatNamesTheKnown() {
    assertThatThrownBy(() -> Scale.Range.named("9"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("scale 9 is not known")
        .hasMessageContaining("evoke, deam, sam9");
  }
}
