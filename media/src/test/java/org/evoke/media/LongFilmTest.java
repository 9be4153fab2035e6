/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the length of a film. */
class LongFilmTest {
  private static final int NATIVE_MEBIBYTES = 250;

  @TempDir Path folder;

  @Test
  void tenMinutesPassInASmallHeap() throws IOException, InterruptedException {
    readAll(10, 48);
  }

  /** Runs with {@code -Pslow}. */
  @Test
  @Tag("slow")
  void twoHoursPassIn512Megabytes() throws IOException, InterruptedException {
    readAll(120, 512);
  }

  private void readAll(int minutes, int heapMebibytes) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMebibytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                LongFilm.class.getName(),
                folder.resolve("long.webm").toString(),
                Integer.toString(minutes))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    List<String> words = List.of(output.strip().split(" "));
    long seconds = 60L * minutes;
    assertThat(words.subList(0, 6))
        .containsExactly(
            "samples",
            "" + 44100 * seconds,
            "pictures",
            "" + 2 * seconds,
            "shots",
            "" + 2 * minutes);
    assertThat(Integer.parseInt(words.get(7))).isLessThan(heapMebibytes + NATIVE_MEBIBYTES);
    System.out.printf(
        "%d minutes in a heap of %d MiB: %s MiB resident, %.1f s%n",
        minutes, heapMebibytes, words.get(7), (System.nanoTime() - start) / 1e9);
  }
}
