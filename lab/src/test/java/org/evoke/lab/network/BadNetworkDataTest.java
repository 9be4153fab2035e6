/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.network;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evoke.core.EvokeException;
import org.evoke.core.InputException;
import org.evoke.lab.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data and targets that networks cannot learn from, through experiments. */
class BadNetworkDataTest {
  @TempDir Path folder;

  private int runs;

  /** Each in a run folder of its own. */
  private void run(String text) {
    Path file = folder.resolve("experiment.yaml");
    Samples.write(file, text);
    Samples.run(file, folder.resolve("run" + runs++), 1);
  }

  @BeforeEach
  void writeTables() {
    PlantedSeries.write(folder, 4, 6);
  }

  private void refused(String targets, String metric, String model, String message) {
    String text =
        PlantedSeries.HEAD.formatted(PlantedSeries.FEATURES, targets)
            + "metrics: ["
            + metric
            + "]\nmodel: {name: net, "
            + model
            + "}\n"
            + "train: {epochs: 1}\n";
    assertThatThrownBy(() -> run(text))
        .isInstanceOf(EvokeException.class)
        .hasMessageContaining(message);
  }

  @Test
  void targetsMustBeWhatTheNetworkAnswers() {
    String both = PlantedSeries.VALENCE + ", " + PlantedSeries.LEVEL;
    refused(
        both, "r2", "family: attendaffectnet-temporal", "answers one target, not [valence, level]");
    refused(
        PlantedSeries.LEVEL,
        "acc",
        "family: attendaffectnet-temporal",
        "learns one number; the targets are [level of 7 classes]");
    refused(both, "r2, acc", "family: dnn", "a network learns numbers, or one class");
  }

  @Test
  void aDetectorNeedsBandsAndAnEvent() {
    String mel = "{name: mel, file: mel.csv}";
    String model = "metrics: [acc]\nmodel: {family: cbrnn}\ntrain: {epochs: 1}\n";
    assertThatThrownBy(() -> run(PlantedSeries.HEAD.formatted(mel, PlantedSeries.LEVEL) + model))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("learns a class of two");
    String narrow = model.replace("family: cbrnn", "family: cbrnn, options: {pool: [2, 4, 2]}");
    assertThatThrownBy(() -> run(PlantedSeries.HEAD.formatted(mel, PlantedSeries.SHOUT) + narrow))
        .isInstanceOf(EvokeException.class)
        .hasMessageContaining("leave something of 8 bands");
  }

  @Test
  void eventInputsMustBeThere() {
    refused(
        PlantedSeries.VALENCE,
        "r2",
        "family: fea-tf-cma, options: {events: [shouting]}",
        "must name some of the inputs [sound, picture, event]");
  }

  @Test
  void inputsMustNotBeCalledAsWhatNetworksUse() {
    String text =
        PlantedSeries.HEAD.formatted("{name: mask, file: sound.csv}", PlantedSeries.VALENCE)
            + "metrics: [r2]\nmodel: {family: tcn}\n";
    assertThatThrownBy(() -> run(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("input mask has a name that networks use");
  }

  @Test
  void oneSampleAndOneClassAreNotEnough() throws IOException {
    Path labels = folder.resolve("labels.csv");
    String all = Files.readString(labels);
    Samples.write(labels, all.replaceAll(",(n3|n2|n1|p1|p2|p3),", ",zero,"));
    refused(PlantedSeries.LEVEL, "acc", "family: dnn", "are of class 3; training needs");
    String[] lines = all.split("\n", -1);
    String last = all.lines().filter(line -> line.contains(",test,")).findFirst().orElseThrow();
    Samples.write(labels, lines[0] + "\n" + lines[1] + "\n" + last + "\n");
    refused(PlantedSeries.VALENCE, "r2", "family: dnn", "cannot be trained on 1 row");
  }

  @Test
  void secondsOfAStepNeedTimes() throws IOException {
    for (String table : new String[] {"labels", "sound", "picture", "event"}) {
      Path file = folder.resolve(table + ".csv");
      String text = Files.readString(file);
      // A name for each second instead of a time.
      Samples.write(
          file, text.replaceFirst("id,time", "id").replaceAll("(?m)^(f\\d+),(\\d+),", "$1s$2,"));
    }
    String text =
        PlantedSeries.HEAD
                .formatted(PlantedSeries.FEATURES, PlantedSeries.VALENCE)
                .replace("  time: time\n", "")
            + "metrics: [r2]\nmodel: {family: tcn}\ntrain: {epochs: 1, step-seconds: 1}\n";
    assertThatThrownBy(() -> run(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("data.time");
  }
}
