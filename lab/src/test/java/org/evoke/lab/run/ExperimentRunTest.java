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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evoke.core.InputException;
import org.evoke.core.UsageException;
import org.evoke.lab.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentRunTest {
  private static final String MODELS =
      """
      models:
        - {family: mean}
        - name: chosen
          family: linear-ridge
          grid: {penalty: [1, 30, 1000]}
      protocol:
        - {kind: kfold, folds: 4, repeats: 2, inner: {folds: 3}}
        - {kind: leave-one-group-out, models: [mean]}
        - {kind: fixed, models: [chosen]}
      seeds: [5, 6]
      band: {folds: 3}
      """;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeExperiment() {
    Samples.tables(folder, 12, 6, 1);
    file = folder.resolve("e.yaml");
    Samples.write(file, Samples.DATA + MODELS);
  }

  /** All files of a run but those that tell of its machine and day. */
  static Map<String, String> files(Path run) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(run)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = run.relativize(path).toString();
        if (!name.equals("environment.json") && !name.equals("model/build.json")) {
          files.put(name, Files.readString(path, java.nio.charset.StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  @Test
  void theRunFolderIsCompleteAndTheSameWithAnyNumberOfThreads() throws IOException {
    RunResult result = Samples.run(file, folder.resolve("one"), 1);
    Samples.run(file, folder.resolve("two"), 3);
    Map<String, String> one = files(folder.resolve("one"));
    assertThat(one)
        .containsKeys(
            "experiment.yaml",
            "folds.csv",
            "predictions.csv",
            "metrics.json",
            "tables.md",
            "tables.csv",
            "tables.tex",
            "report.html",
            "folds/run.json",
            "figures/2x4-fold-chosen-valence-scatter.svg",
            "figures/fixed-chosen-arousal-residuals.svg");
    assertThat(files(folder.resolve("two"))).isEqualTo(one);
    assertThat(folder.resolve("one/work")).doesNotExist();
    Scores.Score chosen = score(result, "2x4-fold", "chosen", "valence", "r2");
    assertThat(chosen.value().value()).isBetween(0.5, 0.95);
    assertThat(chosen.baseline()).isLessThan(0.05);
    assertThat(chosen.rows()).isEqualTo(72 * 4);
    assertThat(chosen.groups()).isEqualTo(12);
    assertThat(result.scores().comparisons()).isNotEmpty();
    assertThat(result.scores().choices()).isNotEmpty();
    assertThat(result.scores().bands()).hasSize(8);
  }

  private static Scores.Score score(
      RunResult result, String protocol, String model, String target, String measure) {
    return result.scores().scores().stream()
        .filter(s -> s.protocol().equals(protocol) && s.model().equals(model))
        .filter(s -> s.target().equals(target) && s.measure().id().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theResolvedExperimentGivesTheSameRun() throws IOException {
    Path first = folder.resolve("first");
    Samples.run(file, first, 2);
    Path resolved = folder.resolve("resolved.yaml");
    Files.copy(first.resolve("experiment.yaml"), resolved);
    Samples.run(resolved, folder.resolve("second"), 2);
    assertThat(files(folder.resolve("second"))).isEqualTo(files(first));
  }

  @Test
  void finishedFoldsAreKept() throws IOException {
    Path run = folder.resolve("run");
    Samples.run(file, run, 2);
    Map<String, String> before = files(run);
    Path fold = run.resolve("folds/fixed+chosen+5+1+1.json");
    Path other = run.resolve("folds/fixed+chosen+6+1+1.json");
    Files.delete(other);
    var time = Files.getLastModifiedTime(fold);
    Samples.run(file, run, 2);
    assertThat(files(run)).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(fold)).isEqualTo(time);
  }

  @Test
  void whatDoesNotChangePredictionsMayChange() {
    Path run = folder.resolve("run");
    Samples.run(file, run, 2);
    Samples.write(
        file, (Samples.DATA + MODELS).replace("[rmse, r2, pcc, ccc]", "[mae, rmse_per_fold]"));
    RunResult result = Samples.run(file, run, 2);
    assertThat(result.scores().scores().stream().map(s -> s.measure().id()).distinct())
        .containsExactly("mae", "rmse_per_fold");
  }

  @Test
  void anotherExperimentIsRefusedWithWhatChanged() {
    Path run = folder.resolve("run");
    Samples.run(file, run, 2);
    Samples.write(file, (Samples.DATA + MODELS).replace("[5, 6]", "[5, 7]"));
    assertThatThrownBy(() -> Samples.run(file, run, 2))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("seeds[1] was 6, is 7")
        .hasMessageContaining("-o");
  }

  @Test
  void otherDataAreRefused() {
    Path run = folder.resolve("run");
    Samples.run(file, run, 2);
    Samples.tables(folder, 12, 6, 2);
    assertThatThrownBy(() -> Samples.run(file, run, 2))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("data.sha256 was ");
    Samples.write(
        file,
        (Samples.DATA + MODELS).replace("part: part", "part: part\n  sha256: " + "0".repeat(64)));
    assertThatThrownBy(() -> Samples.run(file, folder.resolve("new"), 2))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the experiment was made with 0000");
  }

  @Test
  void aFolderThatIsInUseIsRefusedAndWhatWasLeftHalfWrittenIsRemoved() {
    Path run = folder.resolve("run");
    Path left = run.resolve("folds/.evoke-1-.json");
    Path list = run.resolve("features/.evoke-extract");
    Samples.write(left, "{");
    Samples.write(list, "what is extracted");
    try (RunLock taken = RunLock.take(run, run.resolve("work"))) {
      assertThat(taken).isNotNull();
      assertThat(left).doesNotExist();
      assertThat(list).hasContent("what is extracted");
      assertThatThrownBy(() -> Samples.run(file, run, 2))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("another process is running in");
    }
    assertThat(Samples.run(file, run, 2).pooled()).hasSize(4);
  }
}
