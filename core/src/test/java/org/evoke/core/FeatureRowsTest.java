/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Rows by their numbers, without copies. */
class FeatureRowsTest {
  private static final FeatureRows ROWS = FeatureRows.of(new float[] {0, 1, 10, 11, 20, 21}, 2);

  @Test
  void rowsOfRowsAreRows() {
    FeatureRows chosen = ROWS.select(new int[] {2, 0, 2}).select(new int[] {1, 2});
    assertThat(chosen.rows()).isEqualTo(2);
    assertThat(chosen.values()).containsExactly(0, 1, 20, 21);
    assertThat(ROWS.followedBy(chosen).select(new int[] {4, 1}).values())
        .containsExactly(20, 21, 10, 11);
  }

  @Test
  void whatIsInMemoryIsNotCopied() {
    float[] values = {1, 2};
    assertThat(FeatureRows.of(values, 1).values()).isSameAs(values);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> FeatureRows.of(new float[3], 2))
        .isInstanceOf(InputException.class)
        .hasMessage("3 values are no rows of 2 columns");
    assertThatThrownBy(() -> ROWS.followedBy(FeatureRows.of(new float[3], 3)))
        .hasMessageContaining("do not join");
    FeatureRows many = FeatureRows.of(new float[4096], 4096).select(new int[1 << 20]);
    assertThatThrownBy(many::values)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("1048576 rows of 4096 columns do not go into memory at once");
  }
}
