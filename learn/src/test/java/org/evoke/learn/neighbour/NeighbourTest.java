/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.Scale;
import org.evoke.core.Seed;
import org.evoke.learn.TrainingSet;
import org.junit.jupiter.api.Test;

class NeighbourTest {
  private static final TrainingSet LINE =
      new TrainingSet(
          new FeatureSet("x", "1", List.of("a")),
          new double[] {0, 1, 2, 10},
          List.of(Scale.VALENCE),
          new double[][] {{0, 0.25, 0.5, 1}},
          List.of("a", "b", "c", "d"));

  @Test
  void theMeanOfTheNearest() {
    assertThat(predicted(new NeighbourTrainer(2, false), 1.75)).isEqualTo(0.375);
    assertThat(predicted(new NeighbourTrainer(1, false), 1e16)).isEqualTo(1);
    assertThat(predicted(new NeighbourTrainer(4, false), -3)).isEqualTo(1.75 / 4);
  }

  @Test
  void ofRowsEquallyNearTheFirstCount() {
    assertThat(predicted(new NeighbourTrainer(1, false), 0.5)).isEqualTo(0);
  }

  @Test
  void nearerOnesCountMore() {
    assertThat(predicted(new NeighbourTrainer(2, true), 1.75))
        .isEqualTo((0.5 + 0.25 / 3) / (1 + 1.0 / 3));
    assertThat(predicted(new NeighbourTrainer(3, true), 1)).isEqualTo(0.25);
  }

  @Test
  void fewerRowsThanNeighboursAreRefused() {
    assertThatThrownBy(() -> new NeighbourTrainer(5, false).fit(LINE, new Seed(1)))
        .isInstanceOf(InputException.class)
        .hasMessage("4 rows are fewer than the k = 5 neighbours, need at least 5");
  }

  private static double predicted(NeighbourTrainer trainer, double x) {
    return trainer.fit(LINE, new Seed(1)).predict(new double[] {x}, 1)[0][0];
  }
}
