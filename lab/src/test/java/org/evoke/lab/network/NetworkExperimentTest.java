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
import org.evoke.core.InputException;
import org.evoke.lab.Samples;
import org.evoke.lab.experiment.ExperimentReader;
import org.evoke.lab.run.RunResult;
import org.evoke.lab.run.Scores;
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

  /** The example of the repository, as it stands there. */
  @Test
  void networksBeatTheMeanPredictorWithAnIntervalThatSaysSo() throws IOException {
    Path example = Path.of(System.getProperty("evoke.root"), "experiments/planted/networks.yaml");
    RunResult result = Samples.run(example, folder.resolve("run"), 2);
    Scores.Score rows = score(result, "attendaffectnet");
    Scores.Score steps = score(result, "tcn");
    assertThat(rows.value().low()).isGreaterThan(0.3).isGreaterThan(rows.baseline());
    assertThat(steps.value().low()).isGreaterThan(0.3).isGreaterThan(steps.baseline());
    assertThat(rows.baseline()).isLessThan(0.05);
    assertThat(folder.resolve("run/tables.md"))
        .content()
        .contains("attendaffectnet", "tcn", "mean");
    assertThat(folder.resolve("run/experiment.yaml"))
        .content()
        .contains("share: 0.15", "scale-inputs: true", "taps: 3", "threads: 1");
  }

  /** Folds run one after the other, or side by side with threads to spare. */
  @Test
  void theNumberOfThreadsChangesNoByte() throws IOException {
    PlantedSeries.write(folder, 6, 8);
    Path file = folder.resolve("e.yaml");
    String data = DATA.replace("low: -4, high: 4", "low: -6, high: 6");
    Samples.write(file, data + MODELS.replace("epochs: 40", "epochs: 3"));
    Samples.run(file, folder.resolve("one"), 1);
    Samples.run(file, folder.resolve("many"), 7);
    assertThat(Files.readAllBytes(folder.resolve("one/predictions.csv")))
        .isEqualTo(Files.readAllBytes(folder.resolve("many/predictions.csv")));
  }

  /** As published protocols do; the least loss on the scored rows is what is kept. */
  @Test
  void anEpochThatIsChosenByTheScoredRowsIsSaidToBe() throws IOException {
    PlantedSeries.write(folder, 6, 8);
    Path file = folder.resolve("e.yaml");
    String text =
        DATA.replace("low: -4, high: 4", "low: -6, high: 6")
            + MODELS.replace("epochs: 40", "epochs: 4").replace("rate: 0.01", "rate: 0.3");
    Samples.write(file, text);
    RunResult held = Samples.run(file, folder.resolve("held"), 2);
    Samples.write(file, text.replace("patience: 10", "patience: 10, on: scored"));
    RunResult scored = Samples.run(file, folder.resolve("scored"), 2);
    assertThat(scored.scores().notes())
        .contains(
            "model tcn: its epoch is chosen by the rows that it is scored on, so that its scores"
                + " are too good");
    assertThat(held.scores().notes()).noneMatch(note -> note.contains("its epoch"));
    assertThat(score(scored, "tcn").value()).isNotEqualTo(score(held, "tcn").value());
    assertThat(score(scored, "mean").value()).isEqualTo(score(held, "mean").value());
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
    refused(MODELS.replace("layers: 2", "layer: 2"), "did you mean layers?");
    refused(MODELS.replace("layers: 2", "outputs: 2"), "outputs");
    refused(MODELS.replace("family: tcn", "family: cbrnn"), "channels is 12, must be a list");
    refused(MODELS.replace("batch: 8", "batch: 8\n  loss: eev"), "attendaffectnet does not");
    refused(MODELS.replace("batch: 8", "batch: 8\n  window: -1"), "window");
    refused(MODELS.replace("batch: 8", "batch: 8\n  unlabelled: kept"), "masked");
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
