/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.evoke.lab.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRunTest {
  private static final int FOLDS = 20;
  private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(120);

  @TempDir Path folder;

  @Test
  void aRunThatWasKilledInTheMiddleGoesOnToTheSameFolder() throws Exception {
    Samples.tables(folder, 60, 6, 3);
    Path file = folder.resolve("e.yaml");
    Samples.write(
        file,
        Samples.DATA
            + "model: {family: random-centres-ridge, options: {centres: 500}}\n"
            + "protocol: {kind: kfold, folds: "
            + FOLDS
            + "}\n");
    Path killed = folder.resolve("killed");
    int kept = kill(file, killed);
    assertThat(kept).isBetween(1, FOLDS - 1);
    Samples.run(file, killed, 2);
    Samples.run(file, folder.resolve("whole"), 2);
    assertThat(ExperimentRunTest.files(killed))
        .containsExactlyEntriesOf(ExperimentRunTest.files(folder.resolve("whole")));
  }

  /** Starts the run, kills it when a fold is finished, and returns how many are. */
  private static int kill(Path file, Path run) throws IOException, InterruptedException {
    Process process = RunProcess.start(file, run);
    long start = System.nanoTime();
    while (finished(run) == 0 && process.isAlive() && System.nanoTime() - start < DEADLINE_NANOS) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
    process.destroyForcibly().waitFor();
    return finished(run);
  }

  private static int finished(Path run) {
    File[] folds =
        run.resolve("folds").toFile().listFiles((dir, name) -> name.matches("\\d+-fold.*\\.json"));
    return folds == null ? 0 : folds.length;
  }
}
