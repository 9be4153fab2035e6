/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evoke.core.Progress;
import org.evoke.data.features.TrackFormat;
import org.evoke.pipeline.feature.ExtractionRequest;
import org.evoke.pipeline.feature.Level;
import org.evoke.pipeline.output.InputFolders;
import org.evoke.pipeline.output.OutputPlan;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many clips leave no open file, no native memory, no thread and no temporary file behind. */
class ManyClipsTest {
  @TempDir Path folder;

  @Test
  void soundAndFlowOfManyClips() throws IOException {
    leaveNothing(100, Extractions.resources(), "flow-stats", "deam74");
  }

  /** Runs with {@code -Pslow}. */
  @Test
  @Tag("slow")
  void networksToo() throws IOException {
    Path weights = SharedData.require("weights");
    leaveNothing(
        1000, Extractions.resources(weights), "squeezenet", "mn04", "flow-stats", "deam74");
  }

  private void leaveNothing(int count, BatchExtraction.Resources resources, String... sets)
      throws IOException {
    Path first = Films.withSound(folder.resolve("clip.webm"), 1, 1);
    Path clips = Files.createDirectories(folder.resolve("clips"));
    for (int i = 0; i < count; i++) {
      Files.copy(first, clips.resolve("clip" + i + ".webm"));
    }
    ExtractionRequest request =
        new ExtractionRequest(
            List.of(sets), Level.FUNCTIONALS, Optional.empty(), TrackFormat.H5, Optional.empty());
    // The first files load libraries and start threads that stay.
    extract(request, resources, folder.resolve("warm"), first, first, first);
    Leftovers before = Leftovers.now();
    long started = System.nanoTime();
    extract(request, resources, folder.resolve("out"), clips);
    Leftovers after = Leftovers.now();
    System.out.printf(
        "%d clips in %.1f s%n  before %s%n  after  %s%n",
        count, (System.nanoTime() - started) / 1e9, before, after);
    after.assertNoMoreThan(before);
  }

  private static void extract(
      ExtractionRequest request, BatchExtraction.Resources resources, Path out, Path... inputs) {
    OutputPlan plan = BatchExtraction.plan(InputFolders.expand(List.of(inputs)), Optional.of(out));
    try (BatchExtraction extraction = new BatchExtraction(request, resources, 2)) {
      extraction.run(plan, result -> assertThat(result.failure()).isEmpty(), Progress.NONE);
    }
  }
}
