/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** A process that is ended in the middle of its writing leaves whole files only. */
class InterruptedWriteTest {
  private static final int THREADS = 4;

  @TempDir Path folder;

  /** Writes files without end. */
  static final class Writer {
    public static void main(String[] arguments) {
      Path folder = Path.of(arguments[0]);
      IntStream.range(0, THREADS)
          .forEach(thread -> new Thread(() -> write(folder, thread)).start());
    }

    private static void write(Path folder, int thread) {
      for (int i = 0; ; i++) {
        OutputFile.writeText(folder.resolve(thread + "-" + i % 10 + ".txt"), "whole");
        if (i == 100) {
          System.out.println("busy");
        }
      }
    }
  }

  @RepeatedTest(3)
  void noTemporaryFileStaysBehind() throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(writer.getInputStream().read()).isEqualTo('b');
      writer.destroy();
      assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      writer.destroyForcibly();
    }
    assertThat(folder.toFile().list()).isNotEmpty().allMatch(name -> name.endsWith(".txt"));
    assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith("."));
  }
}
