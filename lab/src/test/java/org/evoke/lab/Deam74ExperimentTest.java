/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.Progress;
import org.evoke.lab.experiment.ExperimentReader;
import org.evoke.lab.report.RunFolder;
import org.evoke.lab.run.ExperimentRun;
import org.evoke.lab.run.RunOptions;
import org.evoke.lab.run.RunResult;
import org.evoke.lab.run.Scores;
import org.evoke.pipeline.bundle.ModelBundle;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Deam74ExperimentTest {
  @TempDir Path folder;

  /** The shipped model is what its experiment gives today, byte for byte, on another day. */
  @Test
  void theExperimentReproducesTheShippedBundle() throws IOException {
    Path data = SharedData.require("data/deam");
    Path file = Path.of(System.getProperty("evoke.root"), "experiments", "deam74.yaml");
    int processors = Runtime.getRuntime().availableProcessors();
    RunOptions options =
        new RunOptions(Map.of("deam74", data), Optional.empty(), processors, Samples.DAY);
    RunResult run = ExperimentRun.run(ExperimentReader.read(file), folder, options, Progress.NONE);
    RunFolder.write(run, folder, Samples.DAY);
    Path model = folder.resolve(RunFolder.MODEL);
    for (String name : List.of("model.json", "weights.safetensors", "CARD.md", "LICENSE")) {
      assertThat(Files.readAllBytes(model.resolve(name))).as(name).isEqualTo(shipped(name));
    }
    assertThat(Files.readString(model.resolve("build.json"))).contains("2000-01-01");
    assertThat(ModelBundle.load(model).manifest().id()).isEqualTo("deam74");
    assertThat(r2(run, "valence")).isGreaterThanOrEqualTo(0.485);
    assertThat(r2(run, "arousal")).isGreaterThanOrEqualTo(0.56);
  }

  private static double r2(RunResult run, String target) {
    return run.scores().scores().stream()
        .filter(s -> s.protocol().equals("5x10-fold") && s.target().equals(target))
        .filter(s -> s.measure().id().equals("r2"))
        .mapToDouble((Scores.Score s) -> s.value().value())
        .findFirst()
        .orElseThrow();
  }

  private static byte[] shipped(String name) throws IOException {
    try (InputStream in =
        ModelBundle.class.getResourceAsStream("/org/evoke/models/deam74/" + name)) {
      return in.readAllBytes();
    }
  }
}
