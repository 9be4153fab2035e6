/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that takes no more, as far as a process can tell: the shell limits how many bytes it may
 * write to a file.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(240)
class FullDiskTest {
  /** A block of the shell's limit. */
  private static final int BLOCK_BYTES = 512;

  @TempDir Path folder;

  @Test
  void whatDoesNotFitIsNotThereAndARerunMakesIt() throws Exception {
    Path sounds = Files.createDirectories(folder.resolve("sounds"));
    Tones.wav(sounds.resolve("short.wav"), 2);
    Tones.wav(sounds.resolve("long.wav"), 12);
    Path whole = folder.resolve("whole");
    assertThat(EvokeProcess.start(home("other"), arguments(sounds, whole)).await().code()).isZero();
    long fits = Files.size(whole.resolve("short.h5")) / BLOCK_BYTES + 2;
    Path out = folder.resolve("out");

    CommandRun full = EvokeProcess.startLimited(fits, home("home"), arguments(sounds, out)).await();
    assertThat(full.code()).as(full.err()).isEqualTo(5);
    assertThat(full.err())
        .contains("evoke: cannot write " + out.resolve("long.h5"), "choose another place with -o")
        .contains("1 of 2 files extracted");
    assertThat(names(out)).containsExactly(".evoke-extract", "index.csv", "short.h5");
    assertThat(Files.readString(out.resolve("index.csv"))).contains("long.wav,,", "failed: cannot");
    assertThat(folder.resolve("home/features/tmp")).isEmptyDirectory();

    CommandRun again = EvokeProcess.start(home("home"), arguments(sounds, out)).await();
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(names(out)).containsExactly(".evoke-extract", "index.csv", "long.h5", "short.h5");
    for (String name : List.of("index.csv", "long.h5", "short.h5")) {
      assertThat(out.resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
    }
  }

  private Map<String, String> home(String name) {
    return Map.of("EVOKE_HOME", folder.resolve(name).toString());
  }

  private static Object[] arguments(Path sounds, Path out) {
    return Stream.of(
            "extract",
            sounds,
            "--features",
            "emobase2010",
            "--window",
            "1",
            "--hop",
            "0.5",
            "--format",
            "h5",
            "-o",
            out)
        .toArray();
  }

  private static List<String> names(Path out) throws IOException {
    try (var files = Files.list(out)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
