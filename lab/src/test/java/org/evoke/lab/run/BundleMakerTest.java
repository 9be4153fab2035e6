/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evoke.core.ClassNames;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.FeatureTracks;
import org.evoke.core.Prediction;
import org.evoke.core.UsageException;
import org.evoke.lab.Samples;
import org.evoke.pipeline.bundle.ModelBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleMakerTest {
  private static final String BUNDLE =
      "protocol: {kind: kfold, folds: 3}\nbundle: {task: to be tried}\n";

  /** The same tables with one of three classes. */
  private static final String MOODS =
      Samples.DATA
          .replace("  - {name: arousal, low: -3, high: 3}\n", "")
          .replace("{name: valence, low: -3, high: 3}", "{name: mood, classes: [sad, plain, glad]}")
          .replace("[rmse, r2, pcc, ccc]", "[acc]");

  @TempDir Path folder;

  @BeforeEach
  void writeTables() {
    Samples.tables(folder, 8, 6, 1);
  }

  @Test
  void theBundleOpensAndSaysWhatIsKnown() {
    Samples.run(folder, Samples.DATA + "model: {family: linear-ridge}\n" + BUNDLE);
    ModelBundle bundle = ModelBundle.load(folder.resolve("run/model"));
    assertThat(bundle.manifest().id()).isEqualTo("sample");
    assertThat(bundle.manifest().scores()).hasSize(8);
    assertThat(bundle.manifest().contextSeconds()).isEmpty();
    assertThat(bundle.card()).contains("# sample: to be tried", "| valence | R2 |");
    assertThat(bundle.model().inputs()).containsKey("sound");
  }

  @Test
  void modelsThatHoldTrainingRowsAreNotWritten() {
    String text = Samples.DATA + "model: {family: svr}\n" + BUNDLE;
    assertThatThrownBy(() -> Samples.run(folder, text))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("svr cannot be put into a bundle");
  }

  @Test
  void aModelThatIsStillToBeChosenIsNotWritten() {
    String text =
        Samples.DATA + "model: {family: linear-ridge, grid: {penalty: [1, 2]}}\n" + BUNDLE;
    assertThatThrownBy(() -> Samples.run(folder, text))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("name a model with fixed options");
  }

  /** Numbers of a network have a band, classes have probabilities; both know their range. */
  @Test
  void networksOfClassesAndOfNumbersOpenAndKnowTheirRange() throws IOException {
    String train = "model: {family: dnn}\ntrain: {epochs: 2}\n" + BUNDLE;
    Samples.run(folder, Samples.DATA + train);
    ModelBundle numbers = ModelBundle.load(folder.resolve("run/model"));
    assertThat(numbers.model().predict(rows(0)).targets())
        .hasSize(2)
        .allMatch(Prediction.Target::hasBand);
    withMoods();
    Path file = folder.resolve("classes.yaml");
    Samples.write(file, MOODS + train);
    Samples.run(file, folder.resolve("classes"), 2);
    ModelBundle bundle = ModelBundle.load(folder.resolve("classes/model"));
    assertThat(bundle.manifest().outputs()).isEmpty();
    assertThat(bundle.manifest().classes())
        .containsExactly(new ClassNames("mood", List.of("sad", "plain", "glad")));
    Prediction prediction = bundle.model().predict(rows(0));
    assertThat(prediction.targets()).isEmpty();
    double[] shares = prediction.choices().get(0).probabilities()[1];
    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
    for (ModelBundle one : List.of(numbers, bundle)) {
      assertThat(one.model().knowsTrainingRange()).isTrue();
      assertThat(one.model().outsideTraining(rows(0))).containsExactly(false, false);
      assertThat(one.model().outsideTraining(rows(100))).containsExactly(false, true);
    }
  }

  private void withMoods() throws IOException {
    StringBuilder labels = new StringBuilder();
    for (String line : Files.readAllLines(folder.resolve("labels.csv"))) {
      String[] cells = line.split(",", -1);
      String mood = cells[3];
      if (!labels.isEmpty()) {
        double valence = Double.parseDouble(cells[3]);
        mood = valence < -0.3 ? "sad" : valence > 0.3 ? "glad" : "plain";
      }
      String name = labels.isEmpty() ? "mood" : mood;
      labels.append(String.join(",", cells[0], cells[1], cells[2], name)).append('\n');
    }
    Samples.write(folder.resolve("labels.csv"), labels.toString());
  }

  /** A usual row, and one with a value everywhere. */
  private static FeatureTracks rows(float value) {
    float[] values = new float[12];
    Arrays.fill(values, 6, 12, value);
    FeatureSet set = FeatureSet.unnamed(FeatureSet.UNKNOWN, FeatureSet.UNKNOWN, 6);
    double[] times = new double[2];
    return new FeatureTracks(Map.of("sound", new FeatureTrack(set, values, times, times)));
  }

  @Test
  void classicalModelsOfClassesAreNotWritten() throws IOException {
    withMoods();
    String text = MOODS + "model: {family: linear-ridge}\n" + BUNDLE;
    assertThatThrownBy(() -> Samples.run(folder, text))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("linear-ridge cannot be put into a bundle");
  }
}
