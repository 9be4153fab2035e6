/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.evoke.data.yaml.YamlWriter;
import org.evoke.lab.Samples;
import org.junit.jupiter.api.Test;

class ExperimentReaderTest {
  private static final Path FOLDER = Path.of("here").toAbsolutePath();

  private static Experiment read(String text) {
    return ExperimentReader.read(text, "e.yaml", FOLDER);
  }

  private static final String NAMED =
      """
      schema: evoke-experiment/1
      name: a
      data: {set: deam74}
      model: {family: linear-ridge}
      protocol: {kind: kfold}
      """;

  @Test
  void defaultsFillWhatIsLeftOut() {
    Experiment experiment = read(NAMED);
    assertThat(experiment.targets()).containsExactly("valence", "arousal");
    assertThat(experiment.inputs()).containsExactly("deam74");
    assertThat(experiment.protocols().get(0).split()).isEqualTo(new SplitPlan.KFold(10));
    assertThat(experiment.protocols().get(0).inner()).isEqualTo(new SplitPlan.KFold(5));
    assertThat(experiment.protocols().get(0).models()).containsExactly("linear-ridge");
    assertThat(experiment.seeds()).containsExactly(1L);
    assertThat(experiment.measures().stream().map(ScoredMeasure::id))
        .containsExactly("rmse", "r2", "pcc", "ccc");
    assertThat(experiment.models().get(0).candidates().get(0).options())
        .containsKeys("penalty", "scaler");
  }

  @Test
  void whatIsResolvedResolvesToItself() {
    String text =
        Samples.DATA
            + """
            models:
              - name: chosen
                candidates:
                  - {family: mean}
                  - {family: linear-ridge, grid: {penalty: [1, 10], scaler: [standard, none]}}
              - {family: random-waves-ridge, name: waves, options: {waves: 8}}
            protocol:
              - {kind: kfold, folds: 4, repeats: 2, strata: ward, models: [waves]}
              - {kind: fixed, train: train, test: test}
              - {kind: leave-one-group-out, inner: {folds: 3}}
            seeds: [3, 4]
            band: {}
            """;
    Experiment experiment = read(text);
    String resolved = YamlWriter.write(experiment.resolved());
    Experiment again = read(resolved);
    assertThat(YamlWriter.write(again.resolved())).isEqualTo(resolved);
    assertThat(again.protocols()).isEqualTo(experiment.protocols());
    assertThat(again.models().get(0).candidates().stream().map(ModelPlan.Candidate::name))
        .containsExactly(
            "mean",
            "linear-ridge: penalty 1, scaler standard",
            "linear-ridge: penalty 1, scaler none",
            "linear-ridge: penalty 10, scaler standard",
            "linear-ridge: penalty 10, scaler none");
  }

  @Test
  void anOptionMayHaveOneValueForEachTarget() {
    Experiment experiment =
        read(
            NAMED.replace(
                "{family: linear-ridge}",
                "{family: random-centres-ridge, options: {penalty: [0.2, 0.1]}}"));
    assertThat(experiment.models().get(0).candidates().get(0).options().get("penalty"))
        .isEqualTo(List.of(0.2, 0.1));
  }

  @Test
  void theExperimentsOfTheRepositoryAreValid() {
    Path folder = Path.of(System.getProperty("evoke.root"), "experiments");
    java.io.File[] files = folder.toFile().listFiles((dir, name) -> name.endsWith(".yaml"));
    assertThat(files).isNotEmpty();
    for (java.io.File file : files) {
      assertThat(ExperimentReader.read(file.toPath()).name()).as(file.getName()).isNotBlank();
    }
  }
}
