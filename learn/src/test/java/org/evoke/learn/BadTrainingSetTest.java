/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.Scale;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.core.UsageException;
import org.evoke.learn.ridge.CentreRidgeTrainer;
import org.evoke.learn.ridge.CentreSettings;
import org.evoke.learn.ridge.Families;
import org.junit.jupiter.api.Test;

class BadTrainingSetTest {
  private static final FeatureSet INPUTS = new FeatureSet("x", "1", List.of("a", "b"));

  @Test
  void nanIsNamedWithRowAndColumn() {
    assertThatThrownBy(() -> set(new double[] {1, 2, 3, Double.NaN}, 0, 0))
        .isInstanceOf(InputException.class)
        .hasMessage("row song 2, column b: value is NaN, must be finite");
  }

  @Test
  void labelsOutsideTheirScaleAreNamed() {
    assertThatThrownBy(() -> set(new double[4], 0, 1.5))
        .isInstanceOf(InputException.class)
        .hasMessage("row song 2: valence is 1.5, must lie in -1.0 to 1.0");
    assertThatThrownBy(() -> set(new double[4], Double.NaN, 0))
        .hasMessageContaining("valence is NaN");
  }

  @Test
  void arraysOfOtherLengthsAreRefused() {
    assertThatThrownBy(() -> set(new double[3], 0, 0)).hasMessageContaining("3 values");
    assertThatThrownBy(() -> set(new double[4], 0))
        .hasMessageContaining("1 labels of valence for 2");
    assertThatThrownBy(
            () ->
                new TrainingSet(
                    INPUTS, new double[0], List.of(Scale.VALENCE), new double[1][0], List.of()))
        .hasMessageContaining("no rows to learn from");
  }

  @Test
  void settingsThatCannotWorkAreRefused() {
    assertThatThrownBy(() -> new CentreSettings(0, 1, 1, 0))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("sharpness is 0.0");
    assertThatThrownBy(() -> new CentreSettings(1, 1, 1, 2))
        .hasMessageContaining("evenness is 2.0");
    CentreSettings fine = new CentreSettings(1, 1, 1, 1);
    assertThatThrownBy(() -> new CentreRidgeTrainer(5, 6, 1, List.of(fine)))
        .hasMessageContaining("at most the first");
    CentreRidgeTrainer three = new CentreRidgeTrainer(5, 5, 1, List.of(fine, fine, fine));
    assertThatThrownBy(() -> three.fit(Examples.songs(20, new Seed(1)), new Seed(1)))
        .hasMessageContaining("3 settings for 2 outputs");
  }

  @Test
  void parametersThatAreMissingOrMisshapenAreNamed() {
    Map<String, Object> architecture = Map.of("scaler", "standard");
    Tensor two = new Tensor(new int[] {2}, new float[2]);
    assertThatThrownBy(() -> Families.openLinear(2, 1, architecture, Map.of("scaler.means", two)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("parameter scaler.deviations is missing");
    assertThatThrownBy(
            () ->
                Families.openLinear(
                    3, 1, architecture, Map.of("scaler.means", two, "scaler.deviations", two)))
        .hasMessageContaining("scaler.means has shape [2], must have [3]");
    assertThatThrownBy(() -> Families.openLinear(2, 1, Map.of("scaler", "magic"), Map.of()))
        .hasMessageContaining("scaler is magic, must be one of [none, standard, normal-quantiles");
    Tensor broken = new Tensor(new int[] {2}, new float[] {1, Float.NaN});
    assertThatThrownBy(
            () ->
                Families.openLinear(
                    2, 1, architecture, Map.of("scaler.means", broken, "scaler.deviations", two)))
        .hasMessageContaining("scaler.means holds NaN");
  }

  private static TrainingSet set(double[] values, double... labels) {
    return new TrainingSet(
        INPUTS,
        values,
        List.of(Scale.VALENCE),
        new double[][] {labels},
        List.of("song 1", "song 2"));
  }
}
