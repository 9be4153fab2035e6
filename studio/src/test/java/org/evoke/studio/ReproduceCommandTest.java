/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evoke.core.Seed;
import org.evoke.data.digest.Sha256;
import org.evoke.data.rated.PlantedSounds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published tables from folders of sounds to the finished table. */
class ReproduceCommandTest {
  @TempDir static Path data;

  /** Figures of one study share its finished parts. */
  @TempDir static Path shared;

  @TempDir Path folder;

  @BeforeAll
  static void makeDataSets() {
    PlantedSounds sounds = new PlantedSounds(35, 0.5, new Seed(1));
    sounds.pmemo(data.resolve("pmemo"));
    sounds.iads(data.resolve("iads"));
  }

  private static CommandRun reproduce(Path run, Object... more) {
    return reproduce("joint-table1", run, more);
  }

  private static CommandRun reproduce(String table, Path run, Object... more) {
    Object[] usual = {
      "reproduce",
      table,
      "--data",
      "pmemo=" + data.resolve("pmemo"),
      "--data",
      "iads=" + data.resolve("iads"),
      "--set",
      "grid=small",
      "--set",
      "folds=3",
      "-o",
      run
    };
    return CommandRun.of(
        Stream.concat(java.util.Arrays.stream(usual), java.util.Arrays.stream(more)).toArray());
  }

  @Test
  void theTableIsMadeFromSounds() throws IOException {
    Path run = folder.resolve("run");
    CommandRun made = reproduce(run, "--set", "budget=0.5");
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.err()).contains("36 of 36 parts are left").contains("svr");
    String tables = Files.readString(run.resolve("tables.md"));
    assertThat(tables)
        .contains("28 of 35 sounds of IADS-E (no music)", "35 choruses of PMEmo")
        .contains("| PMEmo | svr | arousal |", "| PMEmo | automl | valence |", "0.193 ± 0.00923")
        .contains("| IADS-E (no music) + PMEmo | 0.0 % | 0.0 % | 0.0 % |");
    CommandRun again = reproduce(run, "--set", "budget=0.5");
    assertThat(again.err()).contains("0 of 36 parts are left");
    assertThat(Files.readString(run.resolve("tables.md"))).isEqualTo(tables);
    CommandRun other = reproduce(run, "--set", "budget=0.5", "--set", "seed=2");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("settings.seed was 1, is 2");
  }

  @Test
  void thePublishedProtocolSaysWhatOverlaps() throws IOException {
    Path run = folder.resolve("run");
    CommandRun made = reproduce(run, "--protocol", "published", "--set", "models=linear");
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(Files.readString(run.resolve("tables.md")))
        .contains("as the published code does")
        .doesNotContain("| IADS-E (no music) + PMEmo | 0.0 %");
  }

  @Test
  void oneDataSetHasATableWithoutJoining() throws IOException {
    Path run = folder.resolve("run");
    CommandRun made =
        CommandRun.of(
            "reproduce",
            "joint-table1",
            "--data",
            "pmemo=" + data.resolve("pmemo"),
            "--set",
            "models=linear",
            "--set",
            "grid=small",
            "--set",
            "folds=3",
            "--set",
            "clip=5",
            "-o",
            run);
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(Files.readString(run.resolve("tables.md")))
        .contains("| PMEmo | linear | arousal |", "cut at 5 standard deviations")
        .doesNotContain("What joining gains");
  }

  @Test
  void smallDataSetsAreMadeAndPassTheCheck() {
    for (String name : new String[] {"pmemo", "iads-e"}) {
      Path made = folder.resolve(name);
      CommandRun run =
          CommandRun.of("datasets", "generate", name, made, "--items", 3, "--seconds", 0.1);
      assertThat(run.code()).as(run.err()).isZero();
      CommandRun check = CommandRun.of("datasets", "check", name, made);
      assertThat(check.code()).as(check.out()).isZero();
    }
    CommandRun there = CommandRun.of("datasets", "generate", "pmemo", folder.resolve("pmemo"));
    assertThat(there.code()).isEqualTo(5);
    assertThat(CommandRun.of("datasets", "generate", "eep", folder.resolve("x")).code())
        .isEqualTo(2);
  }

  /** Every table and figure: from sounds to the finished page, and again without a change. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          joint-table2; linear; 18; IADS-E (with music) | linear on IADS-E (with music) + PMEmo |, 0.780, as printed in the paper; -
          joint-fig3; linear; 18; | PMEmo | linear | valence |; r2-1,r2-2
          joint-fig4; linear; 30; | IADS-E (no music) | linear | arousal |, 0.5 PMEmo; shares-linear-1,shares-linear-2
          joint-fig5; linear; 54; | PMEmo | linear | valence | 0.5 IADS-E (no music) + PMEmo |; random-linear-2
          """)
  void everyTableAndFigureIsMadeFromSounds(
      String table, String models, int parts, String contents, String figures) throws IOException {
    Path run = shared.resolve("run");
    Object[] settings = {"--set", "models=" + models, "--set", "budget=0.2", "--set", "steps=3"};
    CommandRun made = reproduce(table, run, settings);
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.out()).contains("tables.md", "report.html");
    assertThat(made.err()).contains(" of " + parts + " parts are left");
    String report = Files.readString(run.resolve("report.html"));
    for (String content : contents.split(",", -1)) {
      assertThat(Files.readString(run.resolve("tables.md"))).contains(content.strip());
    }
    assertThat(report)
        .contains("evoke reproduce " + table, "<h2>Protocol</h2>", "95 % t intervals")
        .doesNotContain("<script", "http:", "https:", "@import", "url(");
    for (String figure : figures.equals("-") ? new String[0] : figures.split(",", -1)) {
      String svg = Files.readString(run.resolve("figures/" + figure + ".svg"));
      String inside = Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
      assertThat(report).contains(inside);
    }
    Map<String, String> before = files(run);
    assertThat(reproduce(table, run, settings).err()).contains("0 of ");
    assertThat(files(run)).isEqualTo(before);
  }

  /** Digest of each file of a run but for the one that has the day in it. */
  private static Map<String, String> files(Path run) throws IOException {
    try (Stream<Path> all = Files.walk(run)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("environment.json"))
          .collect(
              Collectors.toMap(
                  file -> run.relativize(file).toString(), Sha256::hex, (a, b) -> a, TreeMap::new));
    }
  }

  @Test
  void ratingsAreDrawnWithoutTraining() throws IOException {
    Path run = folder.resolve("run");
    CommandRun made =
        CommandRun.of(
            "reproduce", "joint-fig1", "--data", "iads=" + data.resolve("iads"), "-o", run);
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(Files.readString(run.resolve("tables.md"))).contains("| IADS-E, music | 7 |");
    assertThat(run.resolve("figures/ratings-2.svg")).exists();
    assertThat(run.resolve("report.html")).content().contains("<h2>Figures</h2>", "Ratings");
  }

  @Test
  void whatIsWrongHasItsExitCode() {
    assertThat(CommandRun.of("reproduce").out()).contains("joint-table1:", "--data pmemo=PATH");
    CommandRun unknown = CommandRun.of("reproduce", "joint-tabel1");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("did you mean joint-table1?");
    CommandRun missing = CommandRun.of("reproduce", "joint-table1", "-o", folder.resolve("r"));
    assertThat(missing.code()).isEqualTo(4);
    assertThat(missing.err()).contains("--data iads=DIR");
    CommandRun protocol = CommandRun.of("reproduce", "joint-table1", "--protocol", "loose");
    assertThat(protocol.code()).isEqualTo(2);
    CommandRun one =
        CommandRun.of(
            "reproduce",
            "joint-fig4",
            "--data",
            "pmemo=" + data.resolve("pmemo"),
            "-o",
            folder.resolve("one"));
    assertThat(one.code()).isEqualTo(2);
    assertThat(one.err()).contains("only PMEmo is given");
  }
}
