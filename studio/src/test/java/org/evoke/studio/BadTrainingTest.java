/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks that cannot be trained, from the command line. */
class BadTrainingTest {
  private static final String EXPERIMENT =
      """
      schema: evoke-experiment/1
      name: tiny
      data: {labels: labels.csv, features: [{name: level, file: level.csv}]}
      targets: [{name: mood, classes: [calm, tense]}]
      model: {family: dnn}
      train: {epochs: 1}
      protocol: {kind: kfold, folds: 2}
      metrics: [acc]
      draws: 100
      """;

  @TempDir Path folder;

  private CommandRun train(String experiment, String... moods) throws IOException {
    StringBuilder labels = new StringBuilder("id,mood\n");
    StringBuilder level = new StringBuilder("id,level\n");
    for (int row = 0; row < moods.length; row++) {
      labels.append("t").append(row).append(',').append(moods[row]).append('\n');
      level.append("t").append(row).append(',').append(row * 0.5).append('\n');
    }
    Files.writeString(folder.resolve("labels.csv"), labels);
    Files.writeString(folder.resolve("level.csv"), level);
    Path file = Files.writeString(folder.resolve("tiny.yaml"), experiment);
    return CommandRun.of("train", file, "-o", folder.resolve("run"));
  }

  private static void refused(CommandRun run, int code, String message) {
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(run.err()).contains(message).startsWith("evoke: ");
  }

  @Test
  void oneSample() throws IOException {
    refused(train(EXPERIMENT, "calm", "tense"), 3, "it needs at least 2");
  }

  @Test
  void oneClass() throws IOException {
    refused(
        train(EXPERIMENT, "calm", "calm", "calm", "calm"),
        3,
        "training rows are of class 0; training needs at least 2 classes");
  }

  @Test
  void theRunOfAnotherExperiment() throws IOException {
    String[] moods = {"calm", "tense", "calm", "tense", "tense", "calm", "calm", "tense"};
    CommandRun first = train(EXPERIMENT, moods);
    assertThat(first.code()).as(first.err()).isZero();
    refused(
        train(EXPERIMENT.replace("epochs: 1", "epochs: 2"), moods),
        2,
        "holds a run of another experiment");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "family: dnn | family: dn | did you mean dnn?",
        "family: dnn | family: mn04 | mn04",
        "{family: dnn} | {family: dnn, options: {width: 3}} | width",
        "{family: dnn} | {family: dnn, options: {reduced: many}} | reduced is many",
        "{epochs: 1} | {epochs: 0} | epochs",
      })
  void experimentsThatAskForTheImpossible(String from, String to, String message)
      throws IOException {
    String[] moods = {"calm", "tense", "calm", "tense"};
    refused(train(EXPERIMENT.replace(from, to), moods), 3, message);
  }
}
