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
import java.util.Comparator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.evoke.core.UsageException;
import org.evoke.lab.Samples;
import org.evoke.score.protocol.Control;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlTest {
  private static final String RIDGE = "model: {family: linear-ridge, grid: {penalty: [3, 30]}}\n";
  private static final String PEEKING = "model: {family: peeking}\n";

  @TempDir Path folder;

  private RunResult run(String model, String protocol, Control control) {
    Samples.tables(folder, 12, 6, 4);
    return Samples.run(folder, Samples.DATA + model + "protocol: " + protocol, control);
  }

  @Test
  void controlsOfAnHonestModelGiveNothing() throws IOException {
    RunResult shuffled = run(RIDGE, "{kind: kfold, folds: 4}", Control.SHUFFLED_LABELS);
    assertThat(shuffled.scores().controlsPassed()).isTrue();
    assertThat(shuffled.scores().verdicts()).hasSize(2);
    assertThat(Files.readString(folder.resolve("run/tables.md")))
        .contains("## Control", "shuffled-labels", "nothing gained");
    assertThat(Files.readString(folder.resolve("run/report.html")))
        .contains("Control: shuffled-labels", "Nothing was gained.");
    assertThat(folder.resolve("run/model")).doesNotExist();
  }

  @Test
  void aModelThatUsesWhatWasPlantedIsFound() throws IOException {
    RunResult canary = run(PEEKING, "{kind: kfold, folds: 4}", Control.CANARY);
    assertThat(canary.scores().controlsPassed()).isFalse();
    assertThat(Files.readString(folder.resolve("run/report.html"))).contains("Something leaks.");
    assertThat(Files.readString(folder.resolve("run/metrics.json"))).contains("\"passed\" : false");
  }

  @Test
  void aControlAndTheExperimentItselfDoNotShareAFolder() {
    run(RIDGE, "{kind: kfold, folds: 4}", Control.CANARY);
    assertThatThrownBy(() -> run(RIDGE, "{kind: kfold, folds: 4}", Control.SHUFFLED_LABELS))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("control was canary, is shuffled-labels");
  }

  /**
   * For every protocol, on random data, the planted feature cannot help an honest model. The data
   * are the same in every build: a verdict is a test that fails by chance once in a thousand.
   */
  @Property(tries = 12, seed = "20261121")
  void theCanaryNeverHelps(@ForAll long seed, @ForAll @IntRange(min = 6, max = 14) int films)
      throws IOException {
    Path place = Files.createTempDirectory("evoke-canary");
    Samples.tables(place, films, 4, seed);
    String protocols =
        """
        protocol:
          - {kind: kfold, folds: 4, inner: {folds: 2}}
          - {name: ward, kind: kfold, folds: 3, strata: ward, smallest-cluster: 8, repeats: 2, inner: {folds: 2}}
          - {kind: leave-one-group-out, inner: {folds: 2}}
        """;
    String text = Samples.DATA + "seeds: [" + (seed >> 5) + "]\n" + RIDGE + protocols;
    RunResult result = Samples.run(place, text, Control.CANARY);
    delete(place);
    assertThat(result.scores().verdicts())
        .as("data of seed %d with %d films", seed, films)
        .hasSize(6)
        .allMatch(verdict -> verdict.verdict().passed());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
