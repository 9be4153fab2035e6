/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.evoke.core.Progress;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.pipeline.bundle.ReportedScore;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Deam74TrainingTest {
  private static final LocalDate DAY = LocalDate.of(2000, 1, 1);

  @TempDir Path folder;

  /** The shipped model is what its training gives today, byte for byte, on another day. */
  @Test
  void trainingReproducesTheShippedBundle() throws IOException {
    Path data = SharedData.require("data/deam");
    TrainedBundle trained = Deam74Training.train(data, TrainingOptions.usual(DAY), Progress.NONE);
    trained.bundle().write(folder);
    for (String name : List.of("model.json", "weights.safetensors", "CARD.md", "LICENSE")) {
      assertThat(Files.readAllBytes(folder.resolve(name))).as(name).isEqualTo(shipped(name));
    }
    assertThat(trained.report()).contains("Measured 2000-01-01");
    List<ReportedScore> scores = trained.bundle().manifest().scores();
    assertThat(r2(scores, "5x10-fold", "valence")).isGreaterThanOrEqualTo(0.485);
    assertThat(r2(scores, "5x10-fold", "arousal")).isGreaterThanOrEqualTo(0.56);
  }

  @Test
  void aMissingTableIsUnavailable() {
    TrainingOptions options = TrainingOptions.usual(DAY);
    assertThatThrownBy(() -> Deam74Training.train(folder, options, Progress.NONE))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("features_74.csv is not there");
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> new TrainingOptions(0, 1, 1, DAY))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("context is 0.0 s");
    assertThatThrownBy(() -> new TrainingOptions(45, 1, 0, DAY))
        .hasMessageContaining("threads is 0");
  }

  private static double r2(List<ReportedScore> scores, String protocol, String target) {
    return scores.stream()
        .filter(s -> s.protocol().equals(protocol) && s.target().equals(target))
        .filter(s -> s.metric().equals("r2"))
        .mapToDouble(ReportedScore::value)
        .findFirst()
        .orElseThrow();
  }

  private static byte[] shipped(String name) throws IOException {
    try (InputStream in =
        Deam74Training.class.getResourceAsStream("/org/evoke/models/deam74/" + name)) {
      return in.readAllBytes();
    }
  }
}
