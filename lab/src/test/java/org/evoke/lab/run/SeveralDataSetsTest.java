/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.lab.Samples;
import org.evoke.lab.experiment.Experiment;
import org.evoke.lab.experiment.ExperimentReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Experiments on several data sets, whose labels were given on different scales. */
class SeveralDataSetsTest {
  private static final String EXPERIMENT =
      """
      schema: evoke-experiment/1
      name: several
      data:
        sets:
          - {name: one, labels: one.csv, group: film, features: [{name: sound, file: one-sound.csv}]}
          - name: two
            labels: two.csv
            group: film
            part: part
            features: [{name: sound, file: two-sound.csv}]
            targets: [{name: valence, low: 1, high: 9}]
      targets: [{name: valence, low: -1, high: 1}]
      model: {family: linear-ridge, options: {penalty: 1}}
      protocol: [{kind: leave-one-data-set-out}, {kind: kfold, folds: 4}]
      metrics: [rmse, r2]
      draws: 100
      """;

  @TempDir Path folder;

  @BeforeEach
  void makeDataSets() {
    table("one", -1, 1, 30, "a,b");
    table("two", 1, 9, 40, "a,b");
  }

  /** Valence is 0.5 a - 0.25 b on -1 to 1, given from low to high. */
  private void table(String name, double low, double high, int rows, String columns) {
    RandomStream random = new Seed(5).derive(name).stream();
    StringBuilder labels = new StringBuilder("id,film,part,valence\n");
    StringBuilder sound = new StringBuilder("id," + columns + "\n");
    for (int row = 0; row < rows; row++) {
      double a = random.nextGaussian();
      double b = random.nextGaussian();
      double valence = Math.max(-1, Math.min(1, 0.3 * a - 0.15 * b));
      String part = row < rows / 2 ? "first" : "second";
      double given = low + (valence + 1) / 2 * (high - low);
      labels.append(String.format(Locale.ROOT, "r%d,film %d,%s,%.9f\n", row, row / 5, part, given));
      sound.append(String.format(Locale.ROOT, "r%d,%.6f,%.6f\n", row, a, b));
    }
    Samples.write(folder.resolve(name + ".csv"), labels.toString());
    Samples.write(folder.resolve(name + "-sound.csv"), sound.toString());
  }

  private RunResult run(String text) {
    return Samples.run(folder, text);
  }

  @Test
  void eachDataSetIsPredictedByAModelOfTheOthersOnOneScale() throws Exception {
    RunResult run = run(EXPERIMENT);
    assertThat(run.experiment().protocols())
        .extracting(plan -> plan.name())
        .containsExactly("leave-one-data-set-out-one", "leave-one-data-set-out-two", "4-fold");
    for (Scores.Score score : run.scores().scores()) {
      if (score.measure().id().equals("rmse")) {
        assertThat(score.value().value()).as(score.protocol()).isLessThan(0.03);
        assertThat(score.baseline()).isGreaterThan(0.2);
      }
    }
    assertThat(run.scores().scores()).extracting(s -> s.rows()).contains(30, 40, 70);
    String tables = Files.readString(folder.resolve("run/tables.md"));
    assertThat(tables)
        .contains("Data set one predicted by a model of two", "30 scored rows of 6 groups (film)");
    assertThat(Files.readString(folder.resolve("run/predictions.csv"))).contains("two/r39");
    Map<String, String> before = bytes();
    Experiment again = ExperimentReader.read(folder.resolve("run/experiment.yaml"));
    assertThat(again.data().sha256()).contains(run.data().sha256());
    run(EXPERIMENT);
    assertThat(bytes()).isEqualTo(before);
  }

  private Map<String, String> bytes() throws Exception {
    return Map.of(
        "tables", Files.readString(folder.resolve("run/tables.md")),
        "yaml", Files.readString(folder.resolve("run/experiment.yaml")),
        "predictions", Files.readString(folder.resolve("run/predictions.csv")));
  }

  @Test
  void groupsOfTheSameNameInTwoSetsAreTwoGroupsAndNoneIsSplit() {
    RunResult run = run(EXPERIMENT);
    assertThat(run.data().clips().groups().members()).hasSize(6 + 8);
    for (Division division : Division.of(run.experiment(), run.data())) {
      division
          .folds()
          .forEach(
              fold -> {
                Set<String> train = groups(run, fold.train());
                assertThat(groups(run, fold.test())).doesNotContainAnyElementsOf(train);
              });
    }
    assertThat(run.data().parts().keySet())
        .containsExactly("one", "two", "two/first", "two/second");
  }

  private static Set<String> groups(RunResult run, int[] rows) {
    return java.util.Arrays.stream(rows)
        .mapToObj(row -> run.data().clips().groups().names().get(row))
        .collect(Collectors.toSet());
  }

  @Test
  void partsOfDataSetsCanBeASplit() {
    RunResult run =
        run(
            EXPERIMENT.replace(
                "[{kind: leave-one-data-set-out}, {kind: kfold, folds: 4}]",
                "{kind: fixed, train: [one, two/first], test: [two/second]}"));
    assertThat(run.scores().scores().get(0).rows()).isEqualTo(20);
  }

  private ThrowingCallable running(String text) {
    return () -> run(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: valence, low: -1, high: 1|name: joy, low: -1, high: 1|one has [joy], two has"
            + " [valence]",
        "- {name: one,|- {name: two,|told apart by names",
        "- {name: one, labels|- {labels|key 'data.sets[0].name' is missing",
        "{name: sound, file: one-sound|{name: noise, file: one-sound|one has [noise], two has"
            + " [sound]",
        "leave-one-data-set-out|leave-one-dataset-out|did you mean leave-one-data-set-out?",
      })
  void whatCannotBeJoinedIsNamed(String good, String bad, String message) {
    assertThatThrownBy(running(EXPERIMENT.replace(good, bad)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void differentScalesNeedOneThatAllAreBroughtTo() {
    String text =
        EXPERIMENT
            .replace("targets: [{name: valence, low: -1, high: 1}]", "targets: [valence]")
            .replace(
                "file: one-sound.csv}]}",
                "file: one-sound.csv}], targets: [{name: valence, low: -1, high: 1}]}");
    assertThatThrownBy(running(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("valence goes from -1.0 to 1.0 in one and from 1.0 to 9.0 in two")
        .hasMessageContaining("targets: [{name: valence, low: -1, high: 1}]");
    RunResult same =
        run(text.replace("low: 1, high: 9", "low: -1, high: 9").replace("high: 1}", "high: 9}"));
    assertThat(same.data().clips().targets().get(0).scale().high()).isEqualTo(9);
  }

  @Test
  void differentColumnsAreRefused() {
    table("two", 1, 9, 40, "a,pitch");
    assertThatThrownBy(running(EXPERIMENT))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("column 2 of one (2 columns) is b, of two (2 columns) pitch");
  }

  @Test
  void oneDataSetIsNotSeveral() {
    String second =
        EXPERIMENT.substring(
            EXPERIMENT.indexOf("    - name: two"),
            EXPERIMENT.indexOf("targets: [{name: valence, low: -1"));
    assertThatThrownBy(running(EXPERIMENT.replace(second, "")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("data.sets is [one], must be at least two");
    String plain =
        Samples.DATA + "model: {family: mean}\nprotocol: {kind: leave-one-data-set-out}\n";
    assertThatThrownBy(running(plain))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("protocol.kind is leave-one-data-set-out");
  }

  @Test
  void placesOfUnknownDataSetsAreRefused() {
    Samples.write(folder.resolve("e.yaml"), EXPERIMENT);
    Experiment experiment = ExperimentReader.read(folder.resolve("e.yaml"));
    assertThat(experiment.data().names()).isEqualTo(List.of("one", "two"));
    RunOptions options = new RunOptions(Map.of("tow", folder), Optional.empty(), 1, Samples.DAY);
    assertThatThrownBy(
            () -> ExperimentRun.run(experiment, folder.resolve("x"), options, Progress.NONE))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("did you mean two?");
  }
}
