/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  @TempDir Path folder;

  @Test
  void writesTheReportAndTellsWhere() {
    Path first = Tones.wav(folder.resolve("a.wav"), 3);
    Path second = Tones.wav(folder.resolve("b.wav"), 2);
    Path out = folder.resolve("out");
    CommandRun run = CommandRun.of("compare", first, second, "-o", out, "--align", "time");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(out.toFile().list())
        .containsExactlyInAnyOrder("compare.html", "compare.csv", "compare.json");
    assertThat(run.out().lines()).allMatch(line -> Files.isRegularFile(Path.of(line)));
    assertThat(run.err()).contains("non-commercial");
  }

  @Test
  void badInputAndUsageAreToldApart() {
    Path song = Tones.wav(folder.resolve("a.wav"), 1);
    Path none = folder.resolve("none.wav");
    assertThat(CommandRun.of("compare", song, none, "-o", folder.resolve("x")).code()).isEqualTo(3);
    assertThat(CommandRun.of("compare", song).code()).isEqualTo(2);
    CommandRun run = CommandRun.of("compare", song, song, "--error-correlation", "1");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("correlation");
    assertThat(CommandRun.of("compare", song, song, "-o", song.resolve("out")).code()).isEqualTo(5);
  }
}
