/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.lab.Samples;
import org.evoke.lab.experiment.ExperimentReader;
import org.evoke.lab.run.RunResult;
import org.evoke.lab.run.Scores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks as experiments train them, on series with planted signal. */
class NetworkExperimentTest {
  private static final String DATA =
      """
      schema: evoke-experiment/1
      name: planted
      data:
        labels: labels.csv
        group: film
        time: time
        features: [{name: sound, file: sound.csv}, {name: picture, file: picture.csv}]
      targets: [{name: valence, low: -4, high: 4}]
      protocol: {kind: kfold, folds: 3}
      metrics: [r2, rmse]
      draws: 200
      """;

  private static final String MODELS =
      """
      models:
        - {name: mean, family: mean}
        - {name: aan, family: attendaffectnet, options: {layers: 2}}
        - {name: tcn, family: tcn, options: {channels: 12, hidden: 8, dilations: [1, 2]}}
      train:
        epochs: 40
        batch: 8
        optimiser: {kind: adam, rate: 0.01}
        early-stopping: {patience: 10}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeTables() {
    RandomStream random = new Seed(4).stream();
    StringBuilder labels = new StringBuilder("id,time,film,valence\n");
    StringBuilder sound = new StringBuilder("id,time,a,b,c\n");
    StringBuilder picture = new StringBuilder("id,time,d,e\n");
    for (int film = 0; film < 12; film++) {
      double before = 0;
      for (int second = 0; second < 16; second++) {
        double[] x = new double[5];
        for (int i = 0; i < x.length; i++) {
          x[i] = random.nextGaussian();
        }
        double label = 0.8 * x[0] + 0.6 * x[3] + 0.4 * before + 0.2 * random.nextGaussian();
        before = x[0];
        String at = "f" + film + "," + second + ",";
        labels.append(line("%sfilm %d,%.5f", at, film, Math.max(-4, Math.min(4, label))));
        sound.append(line("%s%.5f,%.5f,%.5f", at, 500 + 100 * x[0], x[1], x[2]));
        picture.append(line("%s%.5f,%.5f", at, x[3], x[4]));
      }
    }
    Samples.write(folder.resolve("labels.csv"), labels.toString());
    Samples.write(folder.resolve("sound.csv"), sound.toString());
    Samples.write(folder.resolve("picture.csv"), picture.toString());
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values) + "\n";
  }

  @Test
  void networksBeatTheMeanPredictorWithAnIntervalThatSaysSo() throws IOException {
    RunResult result = Samples.run(folder, DATA + MODELS);
    Scores.Score rows = score(result, "aan");
    Scores.Score steps = score(result, "tcn");
    assertThat(rows.value().low()).isGreaterThan(0.3).isGreaterThan(rows.baseline());
    assertThat(steps.value().low()).isGreaterThan(0.3).isGreaterThan(steps.baseline());
    assertThat(rows.baseline()).isLessThan(0.05);
    String tables = Files.readString(folder.resolve("run/tables.md"));
    assertThat(tables).contains("aan", "tcn", "mean");
    assertThat(folder.resolve("run/experiment.yaml"))
        .content()
        .contains("patience: 10", "share: 0.15", "scale-inputs: true", "taps: 3");
  }

  @Test
  void theExampleOfTheRepositoryIsRead() {
    Path example = Path.of("../experiments/planted/networks.yaml");
    assertThat(ExperimentReader.read(example).models()).hasSize(4);
  }

  private static Scores.Score score(RunResult result, String model) {
    return result.scores().scores().stream()
        .filter(s -> s.model().equals(model) && s.measure().id().equals("r2"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void unknownKeysAndWrongValuesAreNamed() {
    refused(MODELS.replace("patience", "patient"), "train.early-stopping.patient");
    refused(MODELS.replace("epochs: 40", "epoch: 40"), "did you mean train.epochs?");
    refused(MODELS.replace("kind: adam", "kind: adamant"), "adam");
    refused(MODELS.replace("channels: 12", "channels: 0"), "channels is 0");
    refused(MODELS.replace("layers: 2", "layer: 2"), "did you mean");
    refused(
        MODELS.replace("batch: 8", "batch: 8\n  at-once: 2\n  loss: mse-pcc"),
        "at-once must be at least batch");
  }

  private void refused(String models, String message) {
    Path file = folder.resolve("e.yaml");
    Samples.write(file, DATA + models);
    assertThatThrownBy(() -> ExperimentReader.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("e.yaml:")
        .hasMessageContaining(message);
  }
}
