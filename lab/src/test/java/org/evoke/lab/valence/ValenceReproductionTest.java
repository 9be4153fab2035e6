/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.valence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.data.digest.Sha256;
import org.evoke.data.features.TrackReader;
import org.evoke.data.weights.WeightStore;
import org.evoke.lab.reproduce.Reproduced;
import org.evoke.lab.reproduce.Reproduction;
import org.evoke.lab.reproduce.ReproductionFolder;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.reproduce.Reproductions;
import org.evoke.lab.table.Table;
import org.evoke.pipeline.extract.BatchExtraction;
import org.evoke.pipeline.planted.PlantedCognimuse;
import org.evoke.pipeline.planted.PlantedSize;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From generated films to finished tables. */
class ValenceReproductionTest {
  private static final LocalDate DAY = LocalDate.of(2000, 1, 1);

  /** Sound is kept from the models, so that only detectors hear it. */
  private static final Map<String, String> SMALL =
      Map.ofEntries(
          Map.entry("recipe", "tiny"),
          Map.entry("recipes.tiny.motion", "picture-stats"),
          Map.entry("recipes.tiny.sound", "picture-stats"),
          Map.entry("models", "[fea-tf, fea-tf-scma]"),
          Map.entry("events", "[without, all]"),
          Map.entry("train.epochs", "12"),
          Map.entry("train.batch", "16"),
          Map.entry("train.optimiser.decay", "none"),
          Map.entry("detector.front-end.kind", "fine"),
          Map.entry("detector.front-end.rate", "8000"),
          Map.entry("detector.front-end.bands", "24"),
          Map.entry("detector.piece-seconds", "4"),
          Map.entry("detector.window-seconds", "1"),
          Map.entry("detector.train.epochs", "8"),
          Map.entry("detector.train.rate", "0.01"),
          Map.entry("detector.train.batch", "8"),
          Map.entry("detector.train.network.channels", "[8, 8]"),
          Map.entry("detector.train.network.pool", "[3, 4]"),
          Map.entry("detector.train.network.hidden", "8"),
          Map.entry("detector.train.network.attention", "6"));

  @TempDir static Path films;

  @TempDir Path folder;

  @BeforeAll
  static void make() {
    PlantedSize size = new PlantedSize(4, 60);
    for (boolean matter : new boolean[] {true, false}) {
      new PlantedCognimuse(matter).write(place(matter), size, new Seed(3), Progress.NONE);
    }
  }

  private static Path place(boolean matter) {
    return films.resolve(matter ? "matter" : "elsewhere");
  }

  private Reproduced reproduce(String table, Path data, Path run, Map<String, String> settings) {
    WeightStore none = new WeightStore(folder.resolve("weights"), List.of());
    Reproduction reproduction = Reproductions.named(table);
    Reproduced results =
        reproduction.run(
            new ReproductionRequest(
                Map.of("cognimuse", data),
                false,
                settings,
                run,
                new BatchExtraction.Resources(none, Optional.empty()),
                told::add,
                Progress.NONE));
    ReproductionFolder.write(results, run, DAY);
    return results;
  }

  private final List<String> told = new ArrayList<>();

  private static double accuracy(Reproduced results, String cell) {
    List<?> cells = (List<?>) results.numbers().get("cells");
    for (Object each : cells) {
      Map<?, ?> map = (Map<?, ?>) each;
      if (map.get("cell").equals(cell)) {
        Map<?, ?> score = (Map<?, ?>) ((List<?>) map.get("scores")).get(0);
        assertThat(score.get("measure")).isEqualTo("acc_per_group");
        return (Double) score.get("value");
      }
    }
    throw new AssertionError(cell + " is not there");
  }

  private static double gain(Reproduced results) {
    return accuracy(results, "fea-tf-scma-all") - accuracy(results, "fea-tf-without");
  }

  private static Map<String, String> digests(Path run) throws IOException {
    Map<String, String> digests = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(run)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("environment.json"))
          .sorted()
          .forEach(file -> digests.put(run.relativize(file).toString(), Sha256.hex(file)));
    }
    return digests;
  }

  @Test
  void eventsHelpExactlyWhereTheyCarrySignal() throws IOException {
    Path run = folder.resolve("matter");
    Reproduced matter = reproduce("valence-table2", place(true), run, SMALL);
    Reproduced elsewhere =
        reproduce("valence-table2", place(false), folder.resolve("elsewhere"), SMALL);
    assertThat(gain(matter)).as("sounds matter").isGreaterThan(0.1);
    assertThat(gain(elsewhere)).as("they do not").isLessThan(gain(matter) / 2).isLessThan(0.08);
    finished(matter, run);
    asBefore(matter, run);
    figure(run);
  }

  private void finished(Reproduced results, Path run) throws IOException {
    Table printed = results.tables().get(0);
    assertThat(printed.rows()).hasSize(2);
    assertThat(printed.rows().get(1).get(3)).endsWith("(49.74)");
    assertThat(results.tables().stream().map(Table::title))
        .containsExactly("Table II", "All cells", "t-tests", "Detectors", "Settings");
    assertThat(results.conditions())
        .anyMatch(line -> line.contains("4 films of COGNIMUSE"))
        .anyMatch(line -> line.contains("have not learned from the film"));
    assertThat(told).anyMatch(note -> note.startsWith("features of 4 of 4 media"));
    assertThat(told).anyMatch(note -> note.startsWith("3 of 3 cells are left"));
    assertThat(run.resolve("tables.md")).content().contains("fea-tf-scma", "train.epochs");
    Path heard = run.resolve("cells/features/sed-verbal/CRA/BMI.h5");
    assertThat(TrackReader.read(heard).header().parameters())
        .containsEntry("without", "CRA")
        .containsEntry("detector", "verbal-without-2-1");
  }

  /** A second call computes nothing and changes no byte. */
  private void asBefore(Reproduced results, Path run) throws IOException {
    Map<String, String> before = digests(run);
    told.clear();
    Reproduced again = reproduce("valence-table2", place(true), run, SMALL);
    assertThat(again.numbers()).isEqualTo(results.numbers());
    assertThat(told).isEmpty();
    assertThat(digests(run)).isEqualTo(before);
  }

  /** The figure takes the cells that are there already. */
  private void figure(Path run) {
    Map<String, String> settings = new LinkedHashMap<>(SMALL);
    Reproduced figure = reproduce("valence-fig2", place(true), run, settings);
    assertThat(figure.figures()).hasSize(1);
    assertThat(figure.tables().get(0).rows()).hasSize(3);
    assertThat(figure.tables().get(1).rows().stream().map(row -> row.get(1)))
        .contains("all", "crying", "speech male")
        .doesNotContain("music");
    assertThat(told).anyMatch(note -> note.startsWith("2 of 3 cells are left"));
  }

  @Test
  void soundsGoWithValenceAsPlanted() {
    Reproduced results = reproduce("valence-table1", place(true), folder.resolve("run"), Map.of());
    Table table = results.tables().get(0);
    Map<String, List<String>> rows = new LinkedHashMap<>();
    table.rows().forEach(row -> rows.put(row.get(1), row));
    assertThat(rows).containsKeys("crying", "speech female").doesNotContainKey("engine");
    assertThat(Double.parseDouble(rows.get("crying").get(6))).isLessThan(-0.4);
    assertThat(Double.parseDouble(rows.get("speech female").get(6))).isGreaterThan(0.3);
    assertThat(rows.get("crying").get(7)).isEqualTo("-0.33");
  }
}
