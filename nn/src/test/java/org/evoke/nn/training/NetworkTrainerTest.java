/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.core.UsageException;
import org.evoke.data.safetensors.Safetensors;
import org.evoke.nn.optimiser.Decay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTrainerTest {
  @TempDir Path folder;

  /** Better than the mean of the training targets on groups that it never saw, by far. */
  @ParameterizedTest
  @CsvSource({"attendaffectnet, 16, mse", "tcn, 2, mse", "tcn, 1, eev"})
  void plantedSignalIsLearned(String family, int batch, String loss) {
    TrainingRows rows = Planted.rows(16, 12, new Seed(1));
    TrainedNetwork trained =
        fit(family, rows, Planted.settings(40, batch, batch, loss, 10), folder.resolve(family));
    double least = trained.epochs().get(trained.bestEpoch() - 1).validation();
    double variance = variance(rows.targets().values());
    assertThat(loss.equals("mse") ? least : least / 3).isLessThan(0.4 * variance);
    assertThat(trained.epochs().size()).isLessThanOrEqualTo(40);
  }

  /** Sequences of different length, without dropout: two at once give the step of all six. */
  @ParameterizedTest
  @CsvSource({"eev", "mse"})
  void partsOfABatchGiveTheStepOfTheWhole(String loss) {
    TrainingRows rows = Planted.unequal(new Seed(1));
    Map<String, Tensor> whole = step(rows, 6, loss, folder.resolve("whole"));
    Map<String, Tensor> parts = step(rows, 2, loss, folder.resolve("parts"));
    whole.forEach(
        (name, tensor) ->
            assertThat(parts.get(name).values()).containsExactly(tensor.values(), within(1e-6f)));
  }

  private static Map<String, Tensor> step(TrainingRows rows, int atOnce, String loss, Path work) {
    TrainingSettings adam = Planted.settings(1, 6, atOnce, loss, 0);
    TrainingSettings descent =
        new TrainingSettings(
            1,
            6,
            atOnce,
            new OptimiserSettings(OptimiserSettings.Kind.SGD, 0.05, Decay.NONE, 0, 0),
            Schedule.CONSTANT,
            loss,
            0,
            0.2,
            adam.scaleInputs(),
            adam.windowing(),
            adam.unlabelled(),
            1);
    return new NetworkTrainer(Planted.withoutDropout(), descent)
        .fit(rows, new Seed(3), work, Progress.NONE)
        .parameters();
  }

  @Test
  void trainingStopsWhenNothingGetsBetter() {
    TrainingRows rows = Planted.rows(10, 4, new Seed(1));
    TrainedNetwork trained =
        fit("attendaffectnet", rows, Planted.settings(500, 8, 8, "mse", 3), folder);
    assertThat(trained.epochs().size()).isEqualTo(trained.bestEpoch() + 3);
    double best = trained.epochs().get(trained.bestEpoch() - 1).validation();
    assertThat(trained.epochs())
        .allSatisfy(e -> assertThat(e.validation()).isGreaterThanOrEqualTo(best));
  }

  @Test
  void otherRowsValidateWhereTheyAreGiven() {
    TrainingRows rows = Planted.rows(6, 4, new Seed(1));
    TrainingRows others = Planted.rows(3, 4, new Seed(9));
    TrainingSettings settings = Planted.settings(6, 8, 8, "mse", 6);
    NetworkTrainer trainer = new NetworkTrainer(Planted.architecture("attendaffectnet"), settings);
    TrainedNetwork given =
        trainer.fit(rows, Optional.of(others), new Seed(3), folder.resolve("a"), Progress.NONE);
    TrainedNetwork all =
        fit(
            "attendaffectnet",
            rows,
            Planted.settings(given.bestEpoch(), 8, 8, "mse", 0),
            folder.resolve("b"));
    assertThat(Safetensors.write(given.parameters()))
        .as("all rows are learned from")
        .isEqualTo(Safetensors.write(all.parameters()));
    assertThat(given.epochs()).noneMatch(epoch -> Double.isNaN(epoch.validation()));
    assertThat(given.epochs().get(0).training()).isEqualTo(all.epochs().get(0).training());
  }

  @Test
  void theFolderHoldsLogCurveAndWeights() throws IOException {
    TrainingRows rows = Planted.rows(5, 4, new Seed(1));
    TrainedNetwork trained =
        fit("attendaffectnet", rows, Planted.settings(3, 8, 8, "mse", 2), folder);
    List<String> log = Files.readAllLines(folder.resolve("log.csv"));
    assertThat(log).hasSize(4).first().isEqualTo("epoch,rate,training,validation");
    assertThat(folder.resolve("curve.svg")).content().contains("<svg", "training", "validation");
    byte[] best = Files.readAllBytes(folder.resolve("best.safetensors"));
    assertThat(best).isEqualTo(Safetensors.write(trained.parameters()));
  }

  @Test
  void aTrainingThatIsDoneGivesTheSameAgain() {
    TrainingRows rows = Planted.rows(5, 4, new Seed(1));
    TrainingSettings settings = Planted.settings(4, 8, 8, "mse", 2);
    TrainedNetwork first = fit("attendaffectnet", rows, settings, folder);
    TrainedNetwork again = fit("attendaffectnet", rows, settings, folder);
    assertThat(Safetensors.write(again.parameters()))
        .isEqualTo(Safetensors.write(first.parameters()));
    assertThat(again.epochs()).isEqualTo(first.epochs());
  }

  @Test
  void theCheckpointOfAnotherExperimentIsRefused() {
    TrainingRows rows = Planted.rows(5, 4, new Seed(1));
    fit("attendaffectnet", rows, Planted.settings(2, 8, 8, "mse", 0), folder);
    assertThatThrownBy(
            () -> fit("attendaffectnet", rows, Planted.settings(3, 8, 8, "mse", 0), folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("last.npz is the checkpoint of another experiment");
    TrainingRows others = Planted.rows(5, 4, new Seed(2));
    assertThatThrownBy(
            () -> fit("attendaffectnet", others, Planted.settings(2, 8, 8, "mse", 0), folder))
        .hasMessageContaining("another experiment");
  }

  @Test
  void aDamagedCheckpointIsRefused() throws IOException {
    Files.writeString(folder.resolve("last.npz"), "oops");
    assertThatThrownBy(
            () ->
                fit(
                    "attendaffectnet",
                    Planted.rows(5, 4, new Seed(1)),
                    Planted.settings(2, 8, 8, "mse", 0),
                    folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not a whole zip archive");
  }

  @Test
  void oneRowOneClassAndOneGroupAreRefused() {
    refused(Planted.rows(1, 1, new Seed(1)), 0, "cannot be trained on 1 row");
    refused(Planted.rows(1, 8, new Seed(1)), 3, "at least 2 training groups");
    TrainingRows rows = Planted.rows(2, 4, new Seed(1));
    Tensor labels = new Tensor(new int[] {8, 1}, new float[8]);
    refused(
        new TrainingRows(rows.inputs(), labels, 3, rows.series()),
        0,
        "all 8 training rows are of class 0");
  }

  @Test
  void lossesOverTheBatchAreNotCutIntoParts() {
    assertThatThrownBy(
            () ->
                new NetworkTrainer(
                    Planted.architecture("tcn"), Planted.settings(1, 4, 2, "mse-pcc", 0)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("at-once must be at least batch, 4");
  }

  @Test
  void schedulesFollowTheirFormulas() {
    Schedule step = new Schedule(Schedule.Kind.STEP, 10, 0.5);
    assertThat(step.at(9, 100)).isEqualTo(1);
    assertThat(step.at(20, 100)).isEqualTo(0.25);
    assertThat(new Schedule(Schedule.Kind.COSINE, 1, 1).at(50, 100)).isCloseTo(0.5, within(1e-12));
    assertThat(new Schedule(Schedule.Kind.WARMUP, 4, 1).at(1, 100)).isEqualTo(0.5);
    assertThat(new Schedule(Schedule.Kind.EXPONENTIAL, 1, 0.9).at(2, 9))
        .isCloseTo(0.81, within(1e-12));
    assertThatThrownBy(() -> new Schedule(Schedule.Kind.STEP, 0, 0.5))
        .isInstanceOf(UsageException.class);
  }

  private void refused(TrainingRows rows, int patience, String message) {
    assertThatThrownBy(
            () -> fit("attendaffectnet", rows, Planted.settings(1, 8, 8, "mse", patience), folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  private static TrainedNetwork fit(
      String family, TrainingRows rows, TrainingSettings settings, Path work) {
    return new NetworkTrainer(Planted.architecture(family), settings)
        .fit(rows, new Seed(3), work, Progress.NONE);
  }

  private static double variance(float[] values) {
    double mean = 0;
    for (float value : values) {
      mean += value / (double) values.length;
    }
    double sum = 0;
    for (float value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / values.length;
  }
}
