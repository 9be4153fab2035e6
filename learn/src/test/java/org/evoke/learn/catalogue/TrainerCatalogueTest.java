/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.learn.Examples;
import org.evoke.learn.Regressor;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.ridge.CentreRidgeTrainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainerCatalogueTest {
  static List<TrainerFamily> families() {
    return TrainerCatalogue.families();
  }

  @ParameterizedTest
  @MethodSource("families")
  void standardOptionsMakeATrainerOfThatFamily(TrainerFamily family) {
    assertThat(family.trainer(Map.of()).family()).isEqualTo(family.id());
    assertThat(family.summary()).isNotBlank();
    assertThat(family.options())
        .allSatisfy(
            option -> {
              assertThat(option.meaning()).isNotBlank();
              assertThat(option.allowed()).isNotBlank();
            });
  }

  /** What is written as the standard value means what leaving it out means. */
  @ParameterizedTest
  @MethodSource("families")
  void standardValuesCanBeWritten(TrainerFamily family) {
    for (Option option : family.options()) {
      assertThat(family.trainer(Map.of(option.name(), option.standard())))
          .isEqualTo(family.trainer(Map.of()));
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void everyOptionRefusesWhatItCannotBe(TrainerFamily family) {
    for (Option option : family.options()) {
      assertThatThrownBy(() -> family.trainer(Map.of(option.name(), "nonsense")))
          .isInstanceOf(UsageException.class)
          .hasMessage(
              "family %s: %s is nonsense, must be %s",
              family.id(), option.name(), option.allowed());
    }
  }

  @Test
  void misspeltNamesGetTheNearest() {
    assertThatThrownBy(() -> TrainerCatalogue.family("svm"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("there is no family svm; did you mean svr? There are ");
    assertThatThrownBy(() -> TrainerCatalogue.trainer("svr", Map.of("epsilom", 0.1)))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(
            "family svr has no option epsilom; did you mean epsilon? There are C, clip, coef0,");
    assertThatThrownBy(() -> TrainerCatalogue.trainer("mean", Map.of("C", 1)))
        .hasMessage("family mean has no option C; it has none");
    assertThatThrownBy(
            () -> TrainerCatalogue.trainer("svr", Map.of("pca", Map.of("varience", 0.8))))
        .hasMessage(
            "family svr, pca has no option varience; did you mean variance?"
                + " There are variance, whiten");
  }

  @Test
  void valuesOutsideTheirRangeAreNamed() {
    refused("svr", Map.of("C", 0), "family svr: C is 0, must be a number above 0");
    refused(
        "svr", Map.of("epsilon", -0.1), "family svr: epsilon is -0.1, must be a number from 0 on");
    refused(
        "svr",
        Map.of("gamma", "big"),
        "family svr: gamma is big, must be scale, auto or a number above 0");
    refused(
        "svr",
        Map.of("degree", 2.5),
        "family svr: degree is 2.5, must be a whole number from 1 to 20");
    refused("svr", Map.of("coef0", Double.NaN), "coef0 is NaN, must be a number that is finite");
    refused(
        "svr",
        Map.of("pca", Map.of("variance", 1.2)),
        "family svr, pca: variance is 1.2, must be a number above 0 to 1");
    refused(
        "svr",
        Map.of("kernel", "gauss"),
        "family svr: kernel is gauss, must be one of linear, poly, rbf, sigmoid");
    refused("svr", Map.of("shrinking", 1), "shrinking is 1, must be true or false");
  }

  @Test
  void numbersPerOutput() {
    CentreRidgeTrainer trainer =
        (CentreRidgeTrainer)
            TrainerCatalogue.trainer(
                "random-centres-ridge",
                Map.of("penalty", List.of(0.2, 0.1), "evenness", List.of(0.2, 0.4)));
    assertThat(trainer.settings()).hasSize(2);
    assertThat(trainer.settings().get(1).penalty()).isEqualTo(0.1);
    assertThat(trainer.settings().get(1).sharpness()).isEqualTo(0.003);
    refused(
        "random-centres-ridge",
        Map.of("penalty", List.of(0.2, 0.1), "evenness", List.of(0.2, 0.4, 0.5)),
        "lists of different lengths");
    refused(
        "random-centres-ridge",
        Map.of("penalty", List.of()),
        "penalty is [], must be a number above 0, or a list with one for each output");
  }

  /** One setting for all outputs is that setting for each. */
  @Test
  void oneNumberServesAllOutputs() {
    TrainingSet songs = Examples.songs(60, new Seed(1));
    Map<String, Object> one = Map.of("centres", 30, "sketch-centres", 20, "penalty", 0.1);
    Map<String, Object> each =
        Map.of("centres", 30, "sketch-centres", 20, "penalty", List.of(0.1, 0.1));
    assertThat(fit(one, songs).predict(songs.values(), 60))
        .isDeepEqualTo(fit(each, songs).predict(songs.values(), 60));
  }

  private static Regressor fit(Map<String, Object> options, TrainingSet songs) {
    return TrainerCatalogue.trainer("random-centres-ridge", options).fit(songs, new Seed(2));
  }

  private static void refused(String family, Map<String, ?> options, String message) {
    assertThatThrownBy(() -> TrainerCatalogue.trainer(family, options))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message);
  }
}
