/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.valence;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.Progress;
import org.evoke.data.weights.WeightStore;
import org.evoke.lab.reproduce.Reproduced;
import org.evoke.lab.reproduce.ReproductionFolder;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.reproduce.Reproductions;
import org.evoke.pipeline.extract.BatchExtraction;

/**
 * Computes tables at small size. Sound is kept from the models, so that only detectors hear it.
 *
 * @param told what the user was told
 */
record SmallTables(List<String> told) {
  private static final LocalDate DAY = LocalDate.of(2000, 1, 1);
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("recipe", "tiny"),
          Map.entry("recipes.tiny.motion", "picture-stats"),
          Map.entry("recipes.tiny.sound", "picture-stats"),
          Map.entry("train.batch", "16"),
          Map.entry("train.optimiser.decay", "none"),
          Map.entry("detector.front-end.rate", "8000"),
          Map.entry("detector.front-end.bands", "24"),
          Map.entry("detector.piece-seconds", "8"),
          Map.entry("detector.window-seconds", "1"),
          Map.entry("detector.train.rate", "0.01"),
          Map.entry("detector.train.batch", "8"),
          Map.entry("detector.train.network.channels", "[8, 8]"),
          Map.entry("detector.train.network.pool", "[3, 4]"),
          Map.entry("detector.train.network.hidden", "8"),
          Map.entry("detector.train.network.attention", "6"));

  SmallTables() {
    this(new ArrayList<>());
  }

  /** Computes a table and writes its run folder. */
  Reproduced reproduce(String table, Path data, Path run, Map<String, String> settings) {
    Map<String, String> all = new LinkedHashMap<>(SETTINGS);
    all.putAll(settings);
    WeightStore none = new WeightStore(run.resolve("weights"), List.of());
    Reproduced results =
        Reproductions.named(table)
            .run(
                new ReproductionRequest(
                    Map.of("cognimuse", data),
                    false,
                    all,
                    run,
                    new BatchExtraction.Resources(none, Optional.empty()),
                    told::add,
                    Progress.NONE));
    ReproductionFolder.write(results, run, DAY);
    return results;
  }

  /** The mean accuracy of a cell. */
  static double accuracy(Reproduced results, String cell) {
    for (Object each : (List<?>) results.numbers().get("cells")) {
      Map<?, ?> map = (Map<?, ?>) each;
      if (map.get("cell").equals(cell)) {
        Map<?, ?> score = (Map<?, ?>) ((List<?>) map.get("scores")).get(0);
        return (Double) score.get("value");
      }
    }
    throw new AssertionError(cell + " is not there");
  }
}
