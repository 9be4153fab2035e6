/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.evoke.lab.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledSearchTest {
  private static final int FITS = 8;
  private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(120);

  @TempDir Path folder;

  @Test
  void aSearchThatWasKilledInTheMiddleGoesOnToTheSameFolder() throws Exception {
    Samples.tables(folder, 12, 8, 3);
    Path file = folder.resolve("e.yaml");
    Samples.write(
        file,
        Samples.DATA
            + "model: {family: automl, options: {evaluations: 12, folds: 3, families:"
            + " [elastic-net, extra-trees, linear-ridge], members: 4}}\n"
            + "protocol: {kind: kfold, folds: 2}\n");
    Path killed = folder.resolve("killed");
    Path ledger = kill(file, killed);
    assertThat(Files.readAllLines(ledger).size()).isBetween(FITS + 1, 1 + 12 * 3);
    Samples.run(file, killed, 2);
    Samples.run(file, folder.resolve("whole"), 1);
    assertThat(ExperimentRunTest.files(killed))
        .containsExactlyEntriesOf(ExperimentRunTest.files(folder.resolve("whole")));
  }

  /** Starts the run, kills it when a search has finished some fits, and returns its ledger. */
  private static Path kill(Path file, Path run) throws IOException, InterruptedException {
    Process process = RunProcess.start(file, run);
    long start = System.nanoTime();
    Optional<Path> ledger = Optional.empty();
    while (ledger.isEmpty() && process.isAlive() && System.nanoTime() - start < DEADLINE_NANOS) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
      ledger = begun(run);
    }
    process.destroyForcibly().waitFor();
    return ledger.orElseThrow();
  }

  private static Optional<Path> begun(Path run) throws IOException {
    Path work = run.resolve("work");
    if (!Files.isDirectory(work)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(work)) {
      return files.filter(KilledSearchTest::isBegun).findFirst();
    } catch (UncheckedIOException e) {
      return Optional.empty(); // a temporary file went away meanwhile
    }
  }

  private static boolean isBegun(Path file) {
    if (!file.getFileName().toString().equals("output-1.jsonl")) {
      return false;
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count() > FITS;
    } catch (IOException e) {
      return false;
    }
  }
}
