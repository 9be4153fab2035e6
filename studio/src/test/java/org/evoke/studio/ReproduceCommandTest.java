/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evoke.core.Seed;
import org.evoke.data.rated.PlantedSounds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published tables from folders of sounds to the finished table. */
class ReproduceCommandTest {
  @TempDir static Path data;
  @TempDir Path folder;

  @BeforeAll
  static void makeDataSets() {
    PlantedSounds sounds = new PlantedSounds(35, 0.5, new Seed(1));
    sounds.pmemo(data.resolve("pmemo"));
    sounds.iads(data.resolve("iads"));
  }

  private static CommandRun reproduce(Path run, Object... more) {
    Object[] usual = {
      "reproduce",
      "joint-table1",
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
        java.util.stream.Stream.concat(
                java.util.Arrays.stream(usual), java.util.Arrays.stream(more))
            .toArray());
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

  @Test
  void ratingsAreDrawnWithoutTraining() throws IOException {
    Path run = folder.resolve("run");
    CommandRun made =
        CommandRun.of(
            "reproduce", "joint-fig1", "--data", "iads=" + data.resolve("iads"), "-o", run);
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(Files.readString(run.resolve("tables.md"))).contains("| IADS-E, music | 7 |");
    assertThat(run.resolve("figures/ratings-2.svg")).exists();
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
            "joint-table1",
            "--data",
            "pmemo=" + data.resolve("pmemo"),
            "-o",
            folder.resolve("one"));
    assertThat(one.code()).isEqualTo(2);
    assertThat(one.err()).contains("only PMEmo is given");
  }
}
