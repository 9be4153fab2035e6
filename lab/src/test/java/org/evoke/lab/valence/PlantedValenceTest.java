/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.valence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.lab.reproduce.Reproduced;
import org.evoke.pipeline.planted.PlantedSet;
import org.evoke.pipeline.planted.PlantedSets;
import org.evoke.pipeline.planted.PlantedSize;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Features of events help exactly where events carry signal. */
@Tag("slow")
class PlantedValenceTest {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "edges", "[-1, -0.3, 0.3, 1]",
          "models", "[fea-tf, fea-tf-scma]",
          "events", "[without, all]",
          "train.epochs", "12",
          "detector.train.epochs", "10");

  @TempDir Path folder;

  private double gain(boolean matter) {
    Path data = folder.resolve("data-" + matter);
    PlantedSet set = matter ? PlantedSets.named("cognimuse") : PlantedSets.control("cognimuse");
    set.write(data, new PlantedSize(4, 40), new Seed(3), Progress.NONE);
    Reproduced results =
        new SmallTables()
            .reproduce("valence-table2", data, folder.resolve("run-" + matter), SETTINGS);
    return SmallTables.accuracy(results, "fea-tf-scma-all")
        - SmallTables.accuracy(results, "fea-tf-without");
  }

  @Test
  void eventsHelpExactlyWhereTheyCarrySignal() {
    double matter = gain(true);
    double elsewhere = gain(false);
    assertThat(matter).as("sounds matter").isGreaterThan(0.15);
    assertThat(elsewhere).as("they do not").isLessThan(0.1).isLessThan(matter / 2);
  }
}
