/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.learn.Examples;
import org.evoke.learn.Regressor;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.ridge.Families;
import org.evoke.learn.ridge.LinearRidgeTrainer;
import org.evoke.learn.scale.Scalers;
import org.evoke.learn.select.Columns;
import org.junit.jupiter.api.Test;

/** Saved ensembles that were changed are refused with what is wrong. */
class BadEnsembleTest {
  private static final TrainingSet SONGS = Examples.songs(60, new Seed(1));
  private static final int[] SOME = {0, 2, 4};

  private final EnsembleRegressor whole = ensemble();
  private final Map<String, Object> described = new LinkedHashMap<>();
  private final Map<String, Object> architecture = Map.of("members", List.of(described));
  private final Map<String, Tensor> tensors = new LinkedHashMap<>(whole.parameters());

  BadEnsembleTest() {
    List<?> members = (List<?>) whole.architecture().get("members");
    ((Map<?, ?>) members.get(0)).forEach((key, value) -> described.put((String) key, value));
  }

  private static EnsembleRegressor ensemble() {
    TrainingSet one =
        new TrainingSet(
            SONGS.inputs(),
            SONGS.values(),
            SONGS.outputs().subList(0, 1),
            new double[][] {SONGS.labels()[0]},
            SONGS.names());
    Regressor regressor =
        new LinearRidgeTrainer(Scalers.STANDARD, 1).fit(Columns.of(one, SOME), new Seed(1));
    Member member = new Member(Families.LINEAR, 0, 1, SOME, regressor);
    return new EnsembleRegressor(5, new double[][] {{-0.1, 0.1}}, List.of(member));
  }

  private Regressor open() {
    return EnsembleRegressor.open(
        5,
        1,
        architecture,
        tensors,
        (family, width, inside, own) -> Families.openLinear(width, 1, inside, own));
  }

  @Test
  void whatWasSavedPredictsTheSameWithinTheLimits() {
    double[] predicted = open().predict(SONGS.values(), SONGS.rows())[0];
    assertThat(predicted).isEqualTo(whole.predict(SONGS.values(), SONGS.rows())[0]);
    assertThat(java.util.Arrays.stream(predicted).max().orElseThrow())
        .isCloseTo(0.1, within(1e-12));
    assertThat(java.util.Arrays.stream(predicted).min().orElseThrow())
        .isCloseTo(-0.1, within(1e-12));
  }

  @Test
  void partsThatAreMissingOrWrongAreNamed() {
    described.put("target", 1);
    refused("member 0, target is 1, must be a whole number from 0 to 0");
    described.put("target", 0);
    described.remove("family");
    refused("member 0, family is null");
    described.put("family", Families.LINEAR);
    Object inside = described.remove("architecture");
    refused("member 0, architecture is null");
    described.put("architecture", inside);
    tensors.put("weights", tensor(0));
    refused("member 0, weight is 0.0, must be above 0");
    tensors.put("weights", tensor(0.5f, 0.5f));
    refused("one entry for each weight");
    tensors.remove("weights");
    refused("parameter weights is missing");
  }

  @Test
  void columnsThatCannotBeAreNamed() {
    for (float[] columns : new float[][] {{0, 2, 5}, {0, 0, 1}, {-1, 0, 1}, {0, 1.5f, 2}}) {
      tensors.put("members.0.columns", tensor(columns));
      refused("ascending whole numbers from 0 to 4");
    }
    tensors.put("members.0.columns", tensor(0, 1));
    refused("must have [2]");
  }

  @Test
  void everyOutputNeedsAMember() {
    assertThatThrownBy(() -> new EnsembleRegressor(5, new double[2][2], whole.members()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no member predicts output 1");
  }

  private void refused(String message) {
    assertThatThrownBy(this::open).isInstanceOf(InputException.class).hasMessageContaining(message);
  }

  private static Tensor tensor(float... values) {
    return new Tensor(new int[] {values.length}, values);
  }
}
