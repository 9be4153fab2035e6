/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.data.safetensors.Safetensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that trains is killed as by {@code kill -9}, and another one goes on. */
class KilledTrainingTest {
  private static final int EPOCHS = 30;
  private static final int EPOCHS_BEFORE_WAITING = 3;

  @TempDir Path folder;

  /** What the killed process runs. */
  public static void main(String[] arguments) {
    train(Path.of(arguments[0]), KilledTrainingTest::dawdle);
  }

  /** Epochs take so long from here on that the kill comes between the first and the last. */
  private static void dawdle(double done, double total) {
    if (done >= EPOCHS_BEFORE_WAITING) {
      try {
        Thread.sleep(2000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static TrainedNetwork train(Path work, Progress progress) {
    TrainingSettings settings = Planted.settings(EPOCHS, 8, 8, "mse", 0);
    return new NetworkTrainer(Planted.architecture("attendaffectnet"), settings)
        .fit(Planted.rows(4, 8, new Seed(1)), new Seed(2), work, progress);
  }

  @Test
  void theOtherProcessEndsWithTheSameWeights() throws IOException, InterruptedException {
    Path killed = folder.resolve("killed");
    Process process = start(killed);
    awaitFile(killed.resolve("best.safetensors"), process);
    process.destroyForcibly();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("ended by the kill, not by itself").isNotZero();
    List<String> before = Files.readAllLines(killed.resolve("log.csv"));
    assertThat(before.size()).isBetween(2, EPOCHS);
    TrainedNetwork resumed = train(killed, Progress.NONE);
    TrainedNetwork whole = train(folder.resolve("whole"), Progress.NONE);
    assertSame(resumed, whole);
    assertThat(killed.resolve("log.csv"))
        .hasSameTextualContentAs(folder.resolve("whole").resolve("log.csv"));
    assertThat(Files.readAllLines(killed.resolve("log.csv"))).containsSequence(before);
    assertThat(killed.resolve("best.safetensors"))
        .hasSameBinaryContentAs(folder.resolve("whole").resolve("best.safetensors"));
  }

  private static Process start(Path work) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            KilledTrainingTest.class.getName(),
            work.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void awaitFile(Path file, Process process) throws InterruptedException {
    for (int i = 0; i < 1200 && !Files.exists(file) && process.isAlive(); i++) {
      Thread.sleep(50);
    }
    assertThat(file).exists();
  }

  private static void assertSame(TrainedNetwork one, TrainedNetwork other) {
    assertThat(Safetensors.write(one.parameters()))
        .isEqualTo(Safetensors.write(other.parameters()));
    assertThat(one.epochs()).isEqualTo(other.epochs());
  }
}
