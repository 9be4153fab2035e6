/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.core.ModelFamily;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.learn.catalogue.TrainerCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every trainer and what it fits must do. */
class TrainerContractTest {
  private static final TrainingSet SONGS = Examples.songs(120, new Seed(1));
  private static final TrainingSet OTHERS = Examples.songs(300, new Seed(3));

  static List<Trainer> trainers() {
    return Examples.trainers();
  }

  /** Searches have tests of their own; what they find is fitted by a family that is here. */
  @Test
  void everyFamilyOfTheCatalogueIsHere() {
    Set<String> tried =
        Examples.trainers().stream().map(Trainer::family).collect(Collectors.toSet());
    assertThat(TrainerCatalogue.families())
        .filteredOn(family -> !family.id().endsWith("-search"))
        .allSatisfy(family -> assertThat(tried).contains(family.id()));
  }

  /** Whatever keeps rows of its training set cannot be written, and the rest can be opened. */
  @ParameterizedTest
  @MethodSource("trainers")
  void whatHoldsTrainingRowsIsNeverWritten(Trainer trainer) {
    Regressor fitted = trainer.fit(SONGS, new Seed(2));
    if (trainer.holdsTrainingRows()) {
      assertThatThrownBy(fitted::parameters)
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("never written");
    } else {
      assertThat(
              ServiceLoader.load(ModelFamily.class).stream().map(provider -> provider.get().name()))
          .contains(trainer.family());
    }
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void nanIsRefusedWithRowAndColumn(Trainer trainer) {
    double[] values = SONGS.values().clone();
    values[17 * 5 + 3] = Double.NaN;
    assertThatThrownBy(() -> trainer.fit(with(values, SONGS.labels()), new Seed(2)))
        .isInstanceOf(InputException.class)
        .hasMessage("row song 17, column d: value is NaN, must be finite");
  }

  /** The second output is fitted as it is alone. */
  @ParameterizedTest
  @MethodSource("trainers")
  void outputsAreFittedEachOnItsOwn(Trainer trainer) {
    double[][] other = {SONGS.labels()[1], SONGS.labels()[1]};
    double[][] together = trainer.fit(SONGS, new Seed(2)).predict(OTHERS.values(), OTHERS.rows());
    double[][] alone =
        trainer
            .fit(with(SONGS.values(), other), new Seed(2))
            .predict(OTHERS.values(), OTHERS.rows());
    assertThat(alone[1]).isEqualTo(together[1]);
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void fewRowsAreFittedOrRefusedWithAReason(Trainer trainer) {
    for (int rows = 1; rows <= 4; rows++) {
      TrainingSet few = SONGS.select(IntStream.range(0, rows).toArray());
      try {
        double[][] predicted = trainer.fit(few, new Seed(2)).predict(OTHERS.values(), 300);
        assertThat(Arrays.stream(predicted[0]).allMatch(Double::isFinite)).isTrue();
      } catch (InputException e) {
        assertThat(e).hasMessageContaining("row").hasMessageContaining("need at least");
      }
    }
  }

  /** An outlier of the size that published features have. */
  @ParameterizedTest
  @MethodSource("trainers")
  void anOutlierInTheTrainingRowsLeavesAnswersModerate(Trainer trainer) {
    double[] values = SONGS.values().clone();
    values[17 * 5 + 2] = 1.26e16;
    double[][] predicted =
        trainer
            .fit(with(values, SONGS.labels()), new Seed(2))
            .predict(OTHERS.values(), OTHERS.rows());
    assertThat(Arrays.stream(predicted[0]).allMatch(value -> Math.abs(value) < 4)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void fittingTwiceGivesTheSame(Trainer trainer) {
    Regressor first = trainer.fit(SONGS, new Seed(2));
    Regressor second = trainer.fit(SONGS, new Seed(2));
    assertThat(second.predict(OTHERS.values(), OTHERS.rows()))
        .isDeepEqualTo(first.predict(OTHERS.values(), OTHERS.rows()));
    if (trainer.holdsTrainingRows()) {
      return;
    }
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
    double[][] together = fitted.predict(OTHERS.values(), 300);
    int[] backwards = IntStream.range(0, 300).map(i -> 299 - i).toArray();
    double[][] reversed = fitted.predict(OTHERS.values(backwards), 300);
    for (int target = 0; target < 2; target++) {
      for (int row = 0; row < 300; row++) {
        double[][] alone = fitted.predict(OTHERS.values(new int[] {row}), 1);
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
    double[][] predicted =
        trainer
            .fit(with(values, SONGS.labels()), new Seed(2))
            .predict(OTHERS.values(), OTHERS.rows());
    assertThat(Arrays.stream(predicted[0]).allMatch(value -> Math.abs(value) < 4)).isTrue();
  }

  private static TrainingSet with(double[] values, double[][] labels) {
    return new TrainingSet(SONGS.inputs(), values, SONGS.outputs(), labels, SONGS.names());
  }
}
