/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  private static final String EXPERIMENT =
      """
      schema: evoke-experiment/1
      name: tiny
      data: {name: tones, labels: labels.csv, features: [{name: level, file: level.csv}]}
      targets: [{name: arousal, low: 0, high: 20}]
      model: {family: linear-ridge, options: {penalty: 0.01}}
      protocol: {kind: kfold, folds: 4}
      metrics: [r2, mae]
      draws: 100
      """;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeExperiment() throws IOException {
    StringBuilder labels = new StringBuilder("id,arousal\n");
    StringBuilder level = new StringBuilder("id,level\n");
    for (int i = 0; i < 20; i++) {
      labels.append("t").append(i).append(',').append((i * 7) % 20).append('\n');
      level.append("t").append(i).append(',').append((i * 7) % 20 * 0.5).append('\n');
    }
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/labels.csv"), labels);
    Files.writeString(folder.resolve("data/level.csv"), level);
    file = Files.writeString(folder.resolve("tiny.yaml"), EXPERIMENT);
  }

  @Test
  void anExperimentBecomesARunFolder() throws IOException {
    Path run = folder.resolve("run");
    CommandRun train =
        CommandRun.of("train", file, "--data", "tones=" + folder.resolve("data"), "-o", run);
    assertThat(train.code()).as(train.err()).isZero();
    assertThat(train.out().strip()).isEqualTo(run.resolve("report.html").toString());
    assertThat(Files.readString(run.resolve("tables.csv")))
        .contains("linear-ridge,arousal,r2,0.99");
    assertThat(run.resolve("environment.json")).exists();
  }

  @Test
  void aControlSaysWhatItFound() {
    CommandRun train =
        CommandRun.of(
            "train",
            file,
            "--data",
            "tones=" + folder.resolve("data"),
            "-o",
            folder.resolve("control"),
            "--control",
            "shuffled-labels");
    assertThat(train.code()).as(train.err()).isZero();
    assertThat(train.err()).contains("shuffled labels: nothing gained");
  }

  @Test
  void anExperimentWithoutItsDataIsFour() {
    Path shipped = Path.of(System.getProperty("evoke.root"), "experiments", "deam74.yaml");
    CommandRun unnamed = CommandRun.of("train", shipped, "-o", folder.resolve("run"));
    assertThat(unnamed.code()).isEqualTo(4);
    assertThat(unnamed.err()).contains("--data deam74=PATH");
    CommandRun gone =
        CommandRun.of(
            "train", shipped, "-o", folder.resolve("run"), "--data", "deam74=/nowhere.csv");
    assertThat(gone.code()).isEqualTo(4);
  }

  @Test
  void whatIsWrongHasItsExitCode() throws IOException {
    CommandRun control = CommandRun.of("train", file, "--control", "canari");
    assertThat(control.code()).isEqualTo(2);
    assertThat(control.err()).contains("did you mean canary?");
    CommandRun missing = CommandRun.of("train", folder.resolve("none.yaml"));
    assertThat(missing.code()).isEqualTo(4);
    CommandRun noLabels = CommandRun.of("train", file, "-o", folder.resolve("run"));
    assertThat(noLabels.code()).isEqualTo(4);
    assertThat(noLabels.err()).contains("labels.csv is not there");
    Files.writeString(file, EXPERIMENT.replace("kind: kfold", "kind: kflod"));
    CommandRun wrong = CommandRun.of("train", file);
    assertThat(wrong.code()).isEqualTo(3);
    assertThat(wrong.err()).contains("tiny.yaml:6", "did you mean kfold?");
  }
}
