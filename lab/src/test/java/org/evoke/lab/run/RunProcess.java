/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import org.evoke.lab.Samples;

/** Runs an experiment in a process of its own, which a test can kill. */
public final class RunProcess {
  private RunProcess() {}

  /** Starts it. */
  static Process start(Path experiment, Path run) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            RunProcess.class.getName(),
            experiment.toString(),
            run.toString())
        .inheritIO()
        .start();
  }

  /** Takes the experiment file and the run folder. */
  public static void main(String[] arguments) {
    Samples.run(Path.of(arguments[0]), Path.of(arguments[1]), 2);
  }
}
