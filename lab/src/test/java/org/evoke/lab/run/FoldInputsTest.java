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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.UnavailableException;
import org.evoke.data.features.TrackFormat;
import org.evoke.data.features.TrackHeader;
import org.evoke.data.features.TrackWriter;
import org.evoke.lab.Samples;
import org.evoke.lab.experiment.ExperimentReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Features that depend on the group that a fold leaves out. */
class FoldInputsTest {
  private static final List<String> FILMS = List.of("a", "b", "c");
  private static final int ROWS = 30;
  private static final String TEXT =
      """
      schema: evoke-experiment/1
      name: folds
      data:
        labels: labels.csv
        group: film
        time: time
        features: [{name: heard, file: "heard/{group}"}]
      targets: [{name: valence, low: -4, high: 4}]
      model: {family: linear-ridge}
      protocol: {kind: leave-one-group-out}
      metrics: [r2]
      draws: 100
      """;

  @TempDir Path folder;

  /**
   * Without the second film the sign of the feature is the other one: good predictions need rows of
   * one folder alone.
   */
  @BeforeEach
  void write() throws IOException {
    RandomStream random = new Seed(1).stream();
    StringBuilder labels = new StringBuilder("id,film,time,valence\n");
    for (String film : FILMS) {
      StringBuilder plain = new StringBuilder("name;frameTime;x\n");
      StringBuilder turned = new StringBuilder("name;frameTime;x\n");
      for (int row = 0; row < ROWS; row++) {
        double value = Math.max(-3, Math.min(3, random.nextGaussian()));
        labels.append(String.format(Locale.ROOT, "%s,%s,%d,%.5f%n", film, film, row, value));
        plain.append(String.format(Locale.ROOT, "'%s';%d;%.5f%n", film, row, value));
        turned.append(String.format(Locale.ROOT, "'%s';%d;%.5f%n", film, row, -value));
      }
      for (String leftOut : FILMS) {
        Path own = Files.createDirectories(folder.resolve("heard").resolve(leftOut));
        boolean second = leftOut.equals("b");
        Files.writeString(own.resolve(film + ".csv"), (second ? turned : plain).toString());
      }
    }
    Files.writeString(folder.resolve("labels.csv"), labels.toString());
  }

  private RunResult run(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("folds.yaml"), text);
    RunOptions options = new RunOptions(Map.of(), Optional.empty(), 2, Samples.DAY);
    return ExperimentRun.run(
        ExperimentReader.read(file), folder.resolve("run"), options, Progress.NONE);
  }

  @Test
  void aFoldSeesTheFolderOfTheGroupThatItLeavesOut() throws IOException {
    RunResult run = run(TEXT);
    assertThat(run.scores().scores().get(0).value().value()).isGreaterThan(0.99);
    assertThat(run.data().clips().inputs().get(0).values())
        .as("outside of folds nothing is seen")
        .containsOnly(0);
  }

  @Test
  void anotherFolderIsAnotherExperiment() throws IOException {
    String before = run(TEXT).data().sha256();
    Path file = folder.resolve("heard/b/a.csv");
    Files.writeString(file, Files.readString(file).replaceFirst("0;-?[0-9.]+", "0;0.5"));
    assertThatThrownBy(() -> run(TEXT)).hasMessageContaining("another experiment");
    assertThat(before).hasSize(64);
  }

  @Test
  void whatLooksAtPartsOfTheTrainingRowsIsRefused() {
    String folds = TEXT.replace("leave-one-group-out", "kfold, folds: 3");
    assertThatThrownBy(() -> run(folds))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("protocol")
        .hasMessageContaining("leave-one-group-out");
    String choice = TEXT.replace("linear-ridge}", "linear-ridge, grid: {penalty: [1, 10]}}");
    assertThatThrownBy(() -> run(choice)).hasMessageContaining("fixed");
    assertThatThrownBy(() -> run(TEXT + "band: {folds: 3}\n"))
        .hasMessageContaining("band is given");
    assertThatThrownBy(() -> run(TEXT + "bundle: {task: t}\n"))
        .hasMessageContaining("bundle is given");
  }

  @Test
  void aFolderThatIsMissingIsNamed() throws IOException {
    Files.delete(folder.resolve("heard/c/a.csv"));
    assertThatThrownBy(() -> run(TEXT))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining(Path.of("heard", "c").toString());
  }

  @Test
  void tracksThatWereMadeWithoutAnotherGroupAreRefused() throws IOException {
    track(folder.resolve("heard/c/a.h5"), "b");
    Files.delete(folder.resolve("heard/c/a.csv"));
    assertThatThrownBy(() -> run(TEXT))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("made without group b");
    String fixed = TEXT.replace("heard/{group}", "heard/c");
    assertThatThrownBy(() -> run(fixed)).hasMessageContaining("features by {group}");
  }

  private static void track(Path file, String without) throws IOException {
    TrackHeader header =
        new TrackHeader(
            FeatureSet.unnamed("heard", "1", 1),
            "a",
            true,
            Map.of("without", without),
            Optional.empty());
    try (TrackWriter writer = TrackFormat.H5.open(file, header)) {
      for (int row = 0; row < ROWS; row++) {
        writer.row(row, row + 1.0, new float[] {row});
      }
    }
  }
}
