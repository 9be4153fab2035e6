/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evoke.core.FeatureTrack;
import org.evoke.core.FeatureTracks;
import org.evoke.core.Prediction;
import org.evoke.core.Progress;
import org.evoke.core.Scale;
import org.evoke.core.Seed;
import org.evoke.lab.Samples;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.Input;
import org.evoke.lab.family.Answer;
import org.evoke.lab.family.Family;
import org.evoke.lab.family.FamilyModel;
import org.evoke.lab.family.FitContext;
import org.evoke.lab.run.RunResult;
import org.evoke.lab.run.Scores;
import org.evoke.pipeline.bundle.ModelBundle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every family of networks through an experiment: it beats what needs no features, and the bundle
 * that it leaves says what the fitted network says.
 */
class EveryNetworkTest {
  private static final String NUMBERS =
      """
      attendaffectnet          | {layers: 1, dropout: 0}                           | batch: 8
      attendaffectnet-temporal | {dropout: 0, layers: 1}                           | batch: 16, window: 2, loss: mse-pcc-last
      attendaffectnet-combined | {dropout: 0, layers: 1, feature-layers: 1}        | batch: 16, window: 2
      fea-tf                   | {width: 16, forward: 16, layers: 1}               | batch: 16
      fea-tf-cma               | {width: 16, forward: 16}                          | batch: 16
      fea-tf-scma              | {width: 16, forward: 16, events: [picture]}       | batch: 16
      temp-tf                  | {width: 16, forward: 16}                          | batch: 2
      tcn                      | {channels: 12, hidden: 8, dilations: [1], dropout: 0} | batch: 2, loss: eev
      dnn                      | {reduced: 12}                                     | batch: 16
      lstm                     | {reduced: 6, hidden: 12, layers: 1}               | batch: 16, window: 3
      """;

  private static final String CLASSES =
      """
      fea-tf      | {width: 16, forward: 16, layers: 1}                    | batch: 16
      fea-tf-cma  | {width: 16, forward: 16}                               | batch: 16
      fea-tf-scma | {width: 16, forward: 16}                               | batch: 16
      temp-tf     | {width: 16, forward: 16}                               | batch: 2
      dnn         | {reduced: 16}                                          | batch: 16
      lstm        | {reduced: 8, hidden: 16, layers: 1}                    | batch: 16, window: 2
      tcn         | {channels: 12, hidden: 12, dilations: [1], dropout: 0} | batch: 2
      """;

  private static final String EVENTS =
      """
      gru  | batch: 2
      lstm | batch: 2, loss: bce-frame-clip
      """;

  @TempDir static Path folder;

  @TempDir Path run;

  @BeforeAll
  static void writeTables() {
    PlantedSeries.write(folder, 12, 12);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = NUMBERS)
  void numbersAreLearned(String family, String options, String train) throws IOException {
    String head = PlantedSeries.HEAD.formatted(PlantedSeries.FEATURES, PlantedSeries.VALENCE);
    RunResult result =
        run(family, head + "metrics: [r2, rmse]\nband: {folds: 2}\n", options, train);
    Scores.Score r2 = score(result, "r2");
    assertThat(r2.value().low()).isGreaterThan(r2.baseline()).isGreaterThan(0.2);
    assertBundleAgrees(result);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = CLASSES)
  void classesAreLearned(String family, String options, String train) throws IOException {
    String head = PlantedSeries.HEAD.formatted(PlantedSeries.FEATURES, PlantedSeries.LEVEL);
    RunResult result = run(family, head + "metrics: [acc, acc_pm1]\n", options, train);
    for (String metric : List.of("acc", "acc_pm1")) {
      Scores.Score score = score(result, metric);
      assertThat(score.value().low()).as(metric).isGreaterThan(score.baseline());
    }
    assertThat(Files.readAllLines(run.resolve("predictions.csv")).get(0))
        .endsWith(
            ",level,level_true,level_baseline,level_p1,level_p2,level_p3,level_p4,level_p5,level_p6"
                + ",level_p7");
    assertBundleAgrees(result);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = EVENTS)
  void eventsAreLearned(String cell, String train) throws IOException {
    String head = PlantedSeries.HEAD.formatted("{name: mel, file: mel.csv}", PlantedSeries.SHOUT);
    String options =
        "{cell: " + cell + ", hidden: 6, attention: 4, channels: [4, 6], pool: [2, 2]}";
    RunResult result = run("cbrnn", head + "metrics: [acc]\n", options, train);
    Scores.Score score = score(result, "acc");
    assertThat(score.value().low()).isGreaterThan(score.baseline());
    assertBundleAgrees(result);
  }

  @Test
  void noFamilyIsForgotten() {
    Set<String> tested =
        (NUMBERS + CLASSES)
            .lines()
            .map(line -> line.substring(0, line.indexOf('|')).strip())
            .collect(Collectors.toCollection(TreeSet::new));
    tested.add("cbrnn");
    assertThat(new NetworkFamilies().families().stream().map(Family::name))
        .containsExactlyInAnyOrderElementsOf(tested);
  }

  private RunResult run(String family, String head, String options, String train) {
    String text =
        head
            + "model: {name: net, family: %s, options: %s}\n".formatted(family, options)
            + "train: {epochs: 20, optimiser: {rate: 0.02}, %s}\n".formatted(train)
            + "bundle: {id: net, version: '1', task: test, model: net}\n";
    Path file = folder.resolve("experiment.yaml");
    Samples.write(file, text);
    return Samples.run(file, run, 2);
  }

  private static Scores.Score score(RunResult result, String measure) {
    return result.scores().scores().stream()
        .filter(score -> score.measure().id().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The model that was written says the same as one that is fitted as the bundle's was, whatever
   * the number of threads; rounding differs where rows are asked for in batches of other sizes.
   */
  private void assertBundleAgrees(RunResult result) {
    Clips clips = result.data().clips();
    FitContext context =
        new FitContext(new Seed(1).derive("model"), run.resolve("again"), 3, Progress.NONE);
    ModelBundle bundle = ModelBundle.load(run.resolve("model"));
    var trainer = result.experiment().model("net").candidates().get(0).trainer();
    try (FamilyModel fitted = trainer.fit(clips, context)) {
      Answer answer = fitted.answer(clips);
      for (int[] series : clips.sequences()) {
        assertAgree(bundle.model().predict(tracks(clips.select(series))), answer, series);
      }
    }
  }

  private static void assertAgree(Prediction prediction, Answer answer, int[] rows) {
    for (int i = 0; i < rows.length; i++) {
      int row = rows[i];
      if (answer.probabilities()[0].length == 0) {
        Scale scale = prediction.targets().get(0).scale();
        double value = Math.max(scale.low(), Math.min(scale.high(), answer.values()[0][row]));
        assertThat(prediction.targets().get(0).values()[i]).isCloseTo(value, within(1e-4));
      } else if (prediction.choices().isEmpty()) {
        double present = prediction.targets().get(0).values()[i];
        assertThat(present).isCloseTo(answer.probabilities()[0][1][row], within(1e-4));
      } else {
        double[] own = Arrays.stream(answer.probabilities()[0]).mapToDouble(p -> p[row]).toArray();
        assertThat(prediction.choices().get(0).probabilities()[i])
            .containsExactly(own, within(1e-4));
      }
    }
  }

  private static FeatureTracks tracks(Clips rows) {
    double[] times = rows.seconds().orElseThrow();
    Map<String, FeatureTrack> tracks = new LinkedHashMap<>();
    for (Input input : rows.inputs()) {
      tracks.put(input.name(), new FeatureTrack(input.set(), input.values(), times, times));
    }
    return new FeatureTracks(tracks);
  }
}
