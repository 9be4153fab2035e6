/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.valence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.data.digest.Sha256;
import org.evoke.data.features.TrackReader;
import org.evoke.lab.reproduce.Reproduced;
import org.evoke.lab.table.Table;
import org.evoke.pipeline.planted.PlantedCognimuse;
import org.evoke.pipeline.planted.PlantedSize;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From generated films to finished tables. */
class ValenceReproductionTest {
  private static final Map<String, String> SMALL =
      Map.of(
          "models", "[fea-tf-scma]",
          "events", "[non-verbal]",
          "train.epochs", "2",
          "detector.train.epochs", "4");

  @TempDir static Path films;

  @TempDir Path folder;

  private final SmallTables tables = new SmallTables();

  @BeforeAll
  static void make() {
    new PlantedCognimuse()
        .write(films.resolve("set"), new PlantedSize(3, 30), new Seed(3), Progress.NONE);
  }

  private Reproduced reproduce(String table, Path run) {
    return tables.reproduce(table, films.resolve("set"), run, SMALL);
  }

  /** All files but the day of the run. */
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
  void filmsBecomeATableThatASecondCallDoesNotChange() throws IOException {
    Path run = folder.resolve("run");
    Reproduced results = reproduce("valence-table2", run);
    finished(results, run);
    Map<String, String> before = digests(run);
    tables.told().clear();
    assertThat(reproduce("valence-table2", run).numbers()).isEqualTo(results.numbers());
    assertThat(tables.told()).isEmpty();
    assertThat(digests(run)).isEqualTo(before);
    figure(run);
  }

  private void finished(Reproduced results, Path run) {
    Table printed = results.tables().get(0);
    assertThat(printed.rows()).hasSize(1);
    assertThat(printed.rows().get(0).get(1)).endsWith("(46.64)");
    assertThat(results.tables().stream().map(Table::title))
        .containsExactly("Table II", "All cells", "Detectors", "Settings");
    assertThat(results.conditions())
        .anyMatch(line -> line.contains("3 films of COGNIMUSE"))
        .anyMatch(line -> line.contains("have not learned from the film"));
    assertThat(tables.told()).anyMatch(note -> note.startsWith("features of 3 of 3 media"));
    assertThat(tables.told())
        .filteredOn(note -> note.contains("are left") || note.startsWith("detectors"))
        .satisfiesExactly(
            note ->
                assertThat(note)
                    .startsWith("detectors of non-verbal sounds, one for each of 3 films")
                    .containsPattern("training about \\d+ (s|min), hearing .* \\d+ s")
                    .contains("of the beginnings of 3 films"),
            note -> assertThat(note).startsWith("1 of 1 cells are left"));
    assertThat(run.resolve("tables.md")).content().contains("fea-tf-scma", "train.epochs");
    Path heard = run.resolve("cells/features/sed-nonverbal/CRA/BMI.h5");
    assertThat(TrackReader.read(heard).header().parameters())
        .containsEntry("without", "CRA")
        .containsEntry("detector", "non-verbal-without-2-1");
  }

  /** The figure takes the cell that is there already. */
  private void figure(Path run) {
    Reproduced figure = reproduce("valence-fig2", run);
    assertThat(figure.figures()).hasSize(1);
    assertThat(figure.tables().get(0).rows()).hasSize(4);
    assertThat(figure.tables().get(1).rows().stream().map(row -> row.get(1)))
        .contains("all", "crying", "speech male")
        .doesNotContain("music");
    assertThat(tables.told()).anyMatch(note -> note.startsWith("2 of 3 cells are left"));
  }

  @Test
  void soundsGoWithValenceAsPlanted() {
    Reproduced results = reproduce("valence-table1", folder.resolve("run"));
    Table table = results.tables().get(0);
    Map<String, List<String>> rows = new LinkedHashMap<>();
    table.rows().forEach(row -> rows.put(row.get(1), row));
    assertThat(rows).containsKeys("crying", "speech female").doesNotContainKey("engine");
    double crying = Double.parseDouble(rows.get("crying").get(6));
    double speech = Double.parseDouble(rows.get("speech female").get(6));
    assertThat(crying).isLessThan(-0.3);
    assertThat(speech).isGreaterThan(crying + 0.5);
    assertThat(rows.get("crying").get(7)).isEqualTo("-0.33");
  }
}
