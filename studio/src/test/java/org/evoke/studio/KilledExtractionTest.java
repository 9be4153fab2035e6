/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evoke.data.digest.Sha256;
import org.evoke.data.store.FeatureStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Extraction by real processes that are killed, run again, or work at the same time. */
@Timeout(240)
class KilledExtractionTest {
  private static final int FILES = 5;

  /** About two of the five larger tracks. */
  private static final long CACHE_BYTES = 300_000;

  @TempDir Path folder;
  private Path sounds;

  @BeforeEach
  void makeSounds() throws IOException {
    sounds = Files.createDirectories(folder.resolve("sounds"));
    for (int i = 0; i < FILES; i++) {
      Tones.wav(sounds.resolve("tone" + i + ".wav"), 8 + i);
    }
  }

  @Test
  void aKilledRunIsTakenUpAndGivesTheSameBytes() throws Exception {
    extract("whole", "home").await();
    Path out = folder.resolve("out");
    EvokeProcess killed = extract("out", "other");
    while (finished(out).isEmpty() && killed.isAlive()) {
      Thread.sleep(5);
    }
    killed.kill();
    List<String> done = finished(out);
    assertThat(done).isNotEmpty().hasSizeLessThan(FILES);
    Map<String, FileTime> before = times(out);

    CommandRun again = extract("out", "other").await();

    assertThat(again.code()).isZero();
    assertThat(finished(out)).hasSize(FILES);
    for (String name : done) {
      assertThat(times(out)).as("not made again").containsEntry(name, before.get(name));
    }
    assertThat(digests(out)).isEqualTo(digests(folder.resolve("whole")));
  }

  @Test
  void twoProcessesMayDoTheSame() throws Exception {
    EvokeProcess one = extract("out", "home");
    EvokeProcess two = extract("out", "home");
    assertThat(one.await().code()).isZero();
    assertThat(two.await().code()).isZero();
    extract("whole", "other").await();
    assertThat(digests(folder.resolve("out"))).isEqualTo(digests(folder.resolve("whole")));
  }

  @Test
  void twoProcessesMayShareACacheThatIsTooSmall() throws Exception {
    EvokeProcess one = extract("one", "home");
    EvokeProcess two = extract("two", "home");
    CommandRun first = one.await();
    CommandRun second = two.await();
    assertThat(first.code() + second.code()).as(first.err() + second.err()).isZero();
    assertThat(first.err() + second.err()).doesNotContain("made anew", "cannot");
    assertThat(digests(folder.resolve("one"))).isEqualTo(digests(folder.resolve("two")));
    extract("last", "home").await();
    FeatureStore store = new FeatureStore(folder.resolve("home/features"), CACHE_BYTES, w -> {});
    assertThat(store.info().entries()).isPositive();
    assertThat(store.info().bytes()).isLessThanOrEqualTo(CACHE_BYTES);
    assertThat(store.verify()).isEmpty();
  }

  private EvokeProcess extract(String out, String home) throws IOException {
    return EvokeProcess.start(
        Map.of(
            "EVOKE_HOME",
            folder.resolve(home).toString(),
            "EVOKE_CACHE_LIMIT",
            Long.toString(CACHE_BYTES)),
        "extract",
        sounds,
        "--features",
        "emobase2010,deam74",
        "--window",
        "1",
        "--hop",
        "0.5",
        "--format",
        "h5",
        "-o",
        folder.resolve(out));
  }

  /** The first file of each line of the ledger that is complete. */
  private static List<String> finished(Path out) throws IOException {
    Path ledger = out.resolve(".evoke-extract");
    if (!Files.exists(ledger)) {
      return List.of();
    }
    return Files.readAllLines(ledger).stream()
        .filter(line -> line.endsWith("\t."))
        .map(line -> line.split("\t", -1)[3].replaceAll("^[0-9a-f]{64}%3A([^,]+).*$", "$1"))
        .toList();
  }

  private static Map<String, FileTime> times(Path out) throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    try (var files = Files.list(out)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".h5")).toList()) {
        times.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
      }
    }
    return times;
  }

  /** Everything in a folder but the ledger, whose lines come in the order of the work. */
  private static Map<String, String> digests(Path out) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (var files = Files.list(out)) {
      for (Path file : files.filter(path -> !path.endsWith(".evoke-extract")).toList()) {
        digests.put(file.getFileName().toString(), Sha256.hex(file));
      }
    }
    assertThat(digests).hasSize(2 * FILES + 1).containsKey("index.csv");
    return digests;
  }
}
