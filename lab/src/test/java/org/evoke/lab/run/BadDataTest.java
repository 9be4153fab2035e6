/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.evoke.core.EvokeException;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.lab.Samples;
import org.evoke.lab.experiment.ExperimentReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadDataTest {
  private static final String RIDGE = "model: {family: linear-ridge}\n";
  private static final String KFOLD = "protocol: {kind: kfold, folds: 3}\n";

  @TempDir Path folder;

  @BeforeEach
  void writeTables() {
    Samples.tables(folder, 6, 4, 1);
  }

  private RunResult run(String more) {
    return Samples.run(folder, Samples.DATA + more);
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    String changed = text.replaceFirst(from, to);
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(path, changed);
  }

  private void refused(String more, Class<? extends EvokeException> type, String... message) {
    var thrown = assertThatThrownBy(() -> run(more)).isInstanceOf(type);
    for (String part : message) {
      thrown.hasMessageContaining(part);
    }
  }

  @Test
  void anIdThatComesTwiceIsNamed() throws IOException {
    change("labels.csv", "f1r1,", "f1r0,");
    refused(RIDGE + KFOLD, InputException.class, "f1r0", "twice");
  }

  @Test
  void anIdWithoutFeaturesIsNamed() throws IOException {
    change("sound.csv", "f2r3,", "other,");
    refused(RIDGE + KFOLD, InputException.class, "sound.csv", "no features of f2r3");
  }

  @Test
  void featuresThatComeTwiceAreNamed() throws IOException {
    change("sound.csv", "f2r3,", "f2r2,");
    refused(RIDGE + KFOLD, InputException.class, "sound.csv, record", "f2r2 is there twice");
  }

  @Test
  void aLabelOffItsScaleIsNamed() throws IOException {
    change("labels.csv", "train,-?[0-9.]+", "train,7");
    refused(
        RIDGE + KFOLD, InputException.class, "labels.csv, record", "valence is 7.0", "-3.0 to 3.0");
  }

  @Test
  void valuesThatAreNotFiniteAreNamed() throws IOException {
    change("sound.csv", "f0r0,[^,]+,", "f0r0,NaN,");
    refused(RIDGE + KFOLD, InputException.class, "sound.csv, record 2, column a", "must be finite");
    writeTables();
    change("labels.csv", "test,[^,]+,", "test,nan,");
    refused(RIDGE + KFOLD, InputException.class, "valence", "no finite numbers", "'nan'");
  }

  @Test
  void fewerGroupsThanFoldsAreNamed() {
    refused(
        RIDGE + "protocol: {kind: kfold, folds: 7}\n",
        InputException.class,
        "protocol 7-fold",
        "6 groups",
        "7 folds");
  }

  @Test
  void anotherGroupThanThatOfTheDataIsNamed() {
    refused(
        RIDGE + "protocol: {kind: kfold, folds: 3, group: song}\n",
        InputException.class,
        "group is song, the data are grouped by film");
  }

  @Test
  void aPartThatIsNotThereIsNamed() {
    refused(
        RIDGE + "protocol: {kind: fixed, train: trian}\n",
        InputException.class,
        "unknown part trian",
        "did you mean train?");
  }

  @Test
  void anOverlappingSplitIsALeak() {
    refused(
        RIDGE + "protocol: {kind: fixed, train: [train, test], test: test}\n",
        InputException.class,
        "training and in the test part");
  }

  @Test
  void aTestSetWithoutVarianceIsExplained() throws IOException {
    Path path = folder.resolve("labels.csv");
    Files.writeString(path, Files.readString(path).replaceAll("(?m)test,[^,]+,[^,]+$", "test,1,1"));
    RunResult result = run(RIDGE + "protocol: {kind: fixed}\n");
    assertThat(result.scores().notes())
        .anyMatch(note -> note.contains("r2 is not defined") && note.contains("true values"));
    assertThat(Files.readString(folder.resolve("run/metrics.json"))).contains("\"value\" : null");
    assertThat(Files.readString(folder.resolve("run/tables.md"))).contains("r2 is not defined");
  }

  @Test
  void groupsOfOneRowAreExplained() {
    Samples.tables(folder, 9, 1, 1);
    String text = Samples.DATA.replace("[rmse, r2, pcc, ccc]", "[pcc_per_group]") + RIDGE + KFOLD;
    RunResult result = Samples.run(folder, text);
    assertThat(result.scores().notes()).anyMatch(note -> note.contains("9 of 9 groups"));
  }

  @Test
  void metricsThatFitNoTargetAreNamed() {
    String text = Samples.DATA.replace("[rmse, r2, pcc, ccc]", "[acc]") + RIDGE + KFOLD;
    assertThatThrownBy(() -> Samples.run(folder, text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("valence")
        .hasMessageContaining("add rmse");
  }

  @Test
  void dataThatAreNotNamedOrNotThereAreUnavailable() {
    Path file = folder.resolve("named.yaml");
    Samples.write(
        file, "schema: evoke-experiment/1\nname: n\ndata: {set: deam74}\n" + RIDGE + KFOLD);
    assertThatThrownBy(() -> Samples.run(file, folder.resolve("run"), 1))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("--data deam74=PATH");
    RunOptions wrong =
        new RunOptions(Map.of("deam", folder), java.util.Optional.empty(), 1, Samples.DAY);
    assertThatThrownBy(
            () ->
                ExperimentRun.run(
                    ExperimentReader.read(file), folder.resolve("run"), wrong, Progress.NONE))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("did you mean deam74?");
    RunOptions gone =
        new RunOptions(
            Map.of("deam74", folder.resolve("nowhere")),
            java.util.Optional.empty(),
            1,
            Samples.DAY);
    assertThatThrownBy(
            () ->
                ExperimentRun.run(
                    ExperimentReader.read(file), folder.resolve("run"), gone, Progress.NONE))
        .isInstanceOf(UnavailableException.class);
  }

  @Test
  void threadsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> new RunOptions(Map.of(), java.util.Optional.empty(), 0, Samples.DAY))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("threads is 0");
  }
}
