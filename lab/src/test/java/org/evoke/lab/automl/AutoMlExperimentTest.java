/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.automl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.FeatureTracks;
import org.evoke.core.InputException;
import org.evoke.core.UsageException;
import org.evoke.lab.Samples;
import org.evoke.lab.run.RunResult;
import org.evoke.pipeline.bundle.ModelBundle;
import org.evoke.score.protocol.Control;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutoMlExperimentTest {
  private static final String SEARCH =
      "{evaluations: 12, folds: 3, families: [linear-ridge, extra-trees, boosting],"
          + " members: 4}";
  private static final String KFOLD = "protocol: {kind: kfold, folds: 3}\n";

  @TempDir Path folder;

  @BeforeEach
  void writeTables() {
    Samples.tables(folder, 12, 8, 1);
  }

  private static String model(String options) {
    return Samples.DATA + "model: {family: automl, options: " + options + "}\n";
  }

  @Test
  void aRunHasLeaderboardLogAndTables() throws Exception {
    RunResult result = Samples.run(folder, model(SEARCH) + KFOLD);
    assertThat(result.scores().scores())
        .filteredOn(score -> score.measure().id().equals("r2"))
        .allSatisfy(score -> assertThat(score.value().value()).isGreaterThan(0.5));
    Path run = folder.resolve("run");
    assertThat(Files.readAllLines(run.resolve("leaderboard.csv")))
        .hasSize(1 + 3 * 2 * 12)
        .contains(
            "protocol,model,seed,repeat,fold,target,rank,number,origin,family,state,folds,r2,"
                + "weight,seconds,configuration");
    assertThat(Files.readAllLines(run.resolve("search.log"))).hasSize(3 * 2 * 13);
    assertThat(run.resolve("tables.md")).content().contains("## Search", "## Leaderboard");
    assertThat(run.resolve("report.html")).content().contains("Leaderboard", "all together");
    assertThat(run.resolve("experiment.yaml")).content().contains("seconds: unlimited");
  }

  /** The resolved experiment runs as it is, and any number of threads gives the same bytes. */
  @Test
  void theResolvedExperimentGivesTheSameRun() throws Exception {
    Samples.run(folder, model(SEARCH) + KFOLD);
    Path again = folder.resolve("resolved.yaml");
    Files.copy(folder.resolve("run/experiment.yaml"), again);
    Samples.run(again, folder.resolve("again"), 1);
    for (String file : new String[] {"predictions.csv", "leaderboard.csv", "search.log"}) {
      assertThat(folder.resolve("again").resolve(file))
          .hasSameTextualContentAs(folder.resolve("run").resolve(file));
    }
  }

  @Test
  void theBundleHoldsTheEnsembleAndPredictsTheSame() {
    String bundle = KFOLD + "bundle: {task: to be tried}\n";
    RunResult result = Samples.run(folder, model(SEARCH) + bundle);
    ModelBundle made = result.bundle().orElseThrow();
    ModelBundle opened = ModelBundle.load(folder.resolve("run/model"));
    assertThat(opened.manifest().family()).isEqualTo("ensemble");
    FeatureSet set = opened.model().inputs().get("sound");
    FeatureTrack track =
        new FeatureTrack(
            set,
            new float[] {1, 0, -1, 2, 0, 1, 0, 0, 0, 0, 0, 0},
            new double[] {0, 1},
            new double[] {1, 2});
    FeatureTracks rows = new FeatureTracks(Map.of("sound", track));
    assertThat(opened.model().predict(rows).targets().get(0).values())
        .isEqualTo(made.model().predict(rows).targets().get(0).values());
  }

  @Test
  void whatCannotBeShippedIsRefusedBeforeAnythingIsFitted() {
    for (String model :
        new String[] {
          "{family: automl, options: {evaluations: 3, shippable: false}}",
          "{family: svr}",
          "{family: average, options: {members: [{family: mean}, {family: mean}]}}"
        }) {
      String text = Samples.DATA + "model: " + model + "\n" + KFOLD + "bundle: {task: none}\n";
      assertThatThrownBy(() -> Samples.run(folder, text))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("cannot be put into a bundle");
      assertThat(folder.resolve("run")).doesNotExist();
    }
  }

  @Test
  void labelsInRandomOrderAndACanaryGiveNothing() {
    String quick = "{evaluations: 8, folds: 3, families: [linear-ridge, extra-trees], members: 4}";
    for (Control control : Control.values()) {
      Path own = folder.resolve(control.id());
      Samples.tables(own, 12, 8, 1);
      RunResult result = Samples.run(own, model(quick) + KFOLD, control);
      assertThat(result.scores().controlsPassed()).as(control.id()).isTrue();
    }
  }

  @Test
  void badOptionsAreNamedWithTheirLine() {
    assertBad("{seconds: 0}", "seconds is 0.0, must be above 0");
    assertBad("{evaluations: 0}", "evaluations is 0, must be a whole number of at least 1");
    assertBad("{families: [svr]}", "svr keeps training rows and needs shippable: false");
    assertBad("{families: [ridge]}", "unknown family ridge");
    assertBad("{second: 3}", "did you mean model.options.seconds?");
    assertBad("{folds: 1}", "folds is 1");
    String many = model("{evaluations: 3, folds: 20}") + KFOLD;
    assertThatThrownBy(() -> Samples.run(folder, many))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("fold 1: ")
        .hasMessageContaining("in 8 groups cannot be divided into 20 folds");
  }

  private void assertBad(String options, String message) {
    assertThatThrownBy(() -> Samples.run(folder, model(options) + KFOLD))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("experiment.yaml:")
        .hasMessageContaining(message);
  }
}
