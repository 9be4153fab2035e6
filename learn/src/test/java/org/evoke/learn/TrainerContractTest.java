/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.Seed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every trainer and what it fits must do. */
class TrainerContractTest {
  private static final TrainingSet SONGS = Examples.songs(120, new Seed(1));

  static List<Trainer> trainers() {
    return Examples.trainers();
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void fittingTwiceGivesTheSame(Trainer trainer) {
    Regressor first = trainer.fit(SONGS, new Seed(2));
    Regressor second = trainer.fit(SONGS, new Seed(2));
    assertThat(second.architecture()).isEqualTo(first.architecture());
    assertThat(second.parameters().keySet()).isEqualTo(first.parameters().keySet());
    first
        .parameters()
        .forEach(
            (name, tensor) ->
                assertThat(second.parameters().get(name).values()).isEqualTo(tensor.values()));
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void inputsStayAsTheyWere(Trainer trainer) {
    TrainingSet copy = Examples.songs(120, new Seed(1));
    Regressor fitted = trainer.fit(copy, new Seed(2));
    fitted.predict(copy.values(), copy.rows());
    assertThat(copy.values()).isEqualTo(SONGS.values());
    assertThat(copy.labels()).isDeepEqualTo(SONGS.labels());
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void eachRowIsPredictedOnItsOwn(Trainer trainer) {
    Regressor fitted = trainer.fit(SONGS, new Seed(2));
    TrainingSet others = Examples.songs(300, new Seed(3));
    double[][] together = fitted.predict(others.values(), 300);
    int[] backwards = IntStream.range(0, 300).map(i -> 299 - i).toArray();
    double[][] reversed = fitted.predict(others.values(backwards), 300);
    for (int target = 0; target < 2; target++) {
      for (int row = 0; row < 300; row++) {
        double[][] alone = fitted.predict(others.values(new int[] {row}), 1);
        assertThat(alone[target][0]).isEqualTo(together[target][row]);
        assertThat(reversed[target][299 - row]).isEqualTo(together[target][row]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void oneRowIsEnoughToPredictAndZeroRowsGiveNothing(Trainer trainer) {
    Regressor fitted = trainer.fit(SONGS, new Seed(2));
    assertThat(fitted.targets()).isEqualTo(2);
    assertThat(fitted.width()).isEqualTo(5);
    assertThat(fitted.predict(new double[0], 0)).hasDimensions(2, 0);
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void strangeInputsGiveModerateAnswers(Trainer trainer) {
    Regressor fitted = trainer.fit(SONGS, new Seed(2));
    for (double size : new double[] {1e3, 1e9, 1e30}) {
      double[] strange = {size, -size, size, -size, size};
      double[][] predicted = fitted.predict(strange, 1);
      assertThat(Math.abs(predicted[0][0])).isLessThan(4);
      assertThat(Math.abs(predicted[1][0])).isLessThan(4);
    }
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void aConstantColumnDoesNoHarm(Trainer trainer) {
    double[] values = SONGS.values().clone();
    for (int row = 0; row < SONGS.rows(); row++) {
      values[row * 5 + 4] = 3;
    }
    TrainingSet constant =
        new TrainingSet(SONGS.inputs(), values, SONGS.outputs(), SONGS.labels(), SONGS.names());
    double[][] predicted = trainer.fit(constant, new Seed(2)).predict(values, SONGS.rows());
    assertThat(predicted[0]).doesNotContain(Double.NaN);
  }
}
