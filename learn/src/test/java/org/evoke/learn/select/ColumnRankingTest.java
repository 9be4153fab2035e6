/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.select;

import static org.assertj.core.api.Assertions.assertThat;

import org.evoke.core.Seed;
import org.evoke.learn.Examples;
import org.evoke.learn.TrainingSet;
import org.junit.jupiter.api.Test;

class ColumnRankingTest {
  private static final TrainingSet SONGS = Examples.songs(200, new Seed(1));

  /** Arousal is the cube of column 3: ranks see it whole, and an outlier does not hide it. */
  @Test
  void theColumnThatGoesWithTheLabelsComesFirst() {
    assertThat(ColumnRanking.of(SONGS, 1).first(1)).containsExactly(3);
    assertThat(ColumnRanking.of(SONGS, 0).first(1)).containsExactly(0);
    double[] values = SONGS.values().clone();
    values[7 * 5 + 3] = 1e16;
    TrainingSet odd = SONGS.withValues(SONGS.inputs(), values);
    assertThat(ColumnRanking.of(odd, 1).first(1)).containsExactly(3);
  }

  @Test
  void columnsComeInTheirOwnOrderAndConstantOnesLast() {
    double[] values = SONGS.values().clone();
    for (int row = 0; row < SONGS.rows(); row++) {
      values[row * 5] = 2;
    }
    TrainingSet flat = SONGS.withValues(SONGS.inputs(), values);
    assertThat(ColumnRanking.of(flat, 0).first(4)).containsExactly(1, 2, 3, 4);
    assertThat(ColumnRanking.of(SONGS, 0).first(99)).containsExactly(0, 1, 2, 3, 4);
    TrainingSet two = Columns.of(SONGS, new int[] {1, 3});
    assertThat(two.inputs().columns()).containsExactly("b", "d");
    assertThat(two.values()[3]).isEqualTo(SONGS.values()[8]);
    assertThat(two.names()).isEqualTo(SONGS.names());
  }
}
