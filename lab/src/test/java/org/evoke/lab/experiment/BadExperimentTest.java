/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.experiment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;
import org.evoke.lab.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadExperimentTest {
  private static final String GOOD =
      """
      schema: evoke-experiment/1
      name: a
      data: {set: deam74}
      model: {family: linear-ridge, options: {penalty: 3}}
      protocol: {kind: kfold, folds: 10}
      metrics: [rmse]
      seeds: [1]
      """;

  private static void refused(String text, String... message) {
    var thrown =
        assertThatThrownBy(
                () -> ExperimentReader.read(text, "e.yaml", Path.of("").toAbsolutePath()))
            .isInstanceOf(InputException.class);
    for (String part : message) {
      thrown.hasMessageContaining(part);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "evoke-experiment/1|evoke-experiment/2|e.yaml:1|evoke-experiment/1",
        "name: a|name: a/b|e.yaml:2|letters, digits",
        "name: a|nme: a|e.yaml:1|key 'name' is missing",
        "{set: deam74}|{set: deam}|e.yaml:3|did you mean deam74?",
        "linear-ridge|linear-rigde|e.yaml:4|did you mean linear-ridge?",
        "penalty: 3|penaltty: 3|e.yaml:4|did you mean model.options.penalty?",
        "penalty: 3|penalty: -3|e.yaml:4|penalty",
        "kind: kfold|kind: k-fold|e.yaml:5|did you mean kfold?",
        "folds: 10|folds: 1|e.yaml:5|whole number of at least 2",
        "folds: 10|fold: 10|e.yaml:5|did you mean protocol.folds?",
        "[rmse]|[rsme]|e.yaml:6|did you mean rmse?",
        "[rmse]|[pc]|e.yaml:6|did you mean pcc?",
        "seeds: [1]|seeds: [1, 1]|e.yaml:7|different",
        "seeds: [1]|seeds: [one]|e.yaml:7|whole numbers",
        "seeds: [1]|train: {epochs: 3}|e.yaml:7|no family here trains in epochs",
        "seeds: [1]|epochs: 3|e.yaml:7|unknown key epochs",
        "seeds: [1]|targets: [joy]|e.yaml:7|valence, arousal",
        "seeds: [1]|bundle: {task: t, recipe: {}}|e.yaml:7|sample-rate",
        "seeds: [1]|draws: 5|e.yaml:7|at least 100",
        "model:|models:|e.yaml|",
      })
  void whatIsWrongIsNamedWithItsLine(String good, String bad, String place, String message) {
    if (bad.equals("models:")) {
      refused(
          GOOD.replace(good, "model: {family: mean}\nmodels:"),
          place,
          "either 'model' or 'models'");
    } else {
      refused(GOOD.replace(good, bad), place, message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "labels: labels.csv|labels: ../labels.csv|a path below the folder",
        "labels: labels.csv|labels: /etc/passwd|a path below the folder",
        "file: sound.csv|file: a/../../b.csv|a path below the folder",
        "high: 3|high: -5|above low",
        "low: -3, high: 3|classes: [x]|at least 2 names",
        "group: film|grup: film|did you mean data.group?",
      })
  void whatIsWrongWithTablesIsNamed(String good, String bad, String message) {
    String text = Samples.DATA + "model: {family: mean}\nprotocol: {kind: kfold}\n";
    refused(text.replace(good, bad), "e.yaml:", message);
  }

  @Test
  void gridsOfWrongShapeAreRefused() {
    String grid = "grid: {penalty: 3}";
    refused(GOOD.replace("options: {penalty: 3}", grid), "e.yaml:4", "lists of values by option");
    String many =
        "grid: {penalty: [" + "1, ".repeat(101) + "2], pca: [" + "none, ".repeat(101) + "none]}";
    refused(GOOD.replace("options: {penalty: 3}", many), "at most 10000");
  }

  @Test
  void candidatesAndModelsAreToldApart() {
    refused(
        GOOD.replace(
            "model: {family: linear-ridge, options: {penalty: 3}}",
            "model: {candidates: [{family: mean}, {family: mean}]}"),
        "two called 'mean'");
    refused(
        GOOD.replace(
            "model: {family: linear-ridge, options: {penalty: 3}}",
            "models: [{family: mean}, {family: mean}]"),
        "twice named 'mean'");
  }

  @Test
  void aMissingFileIsUnavailable() {
    assertThatThrownBy(() -> ExperimentReader.read(Path.of("nowhere.yaml")))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("nowhere.yaml is not there");
  }
}
