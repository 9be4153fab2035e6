/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.io.PrintWriter;
import org.evoke.core.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How a command talks to its user: results on stdout, everything else on stderr. */
final class Console {
  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec command;

  @Option(names = "--quiet", description = "No progress and no notes.")
  private boolean quiet;

  @Option(names = "--verbose", description = "Show the stack trace of an error.")
  private boolean verbose;

  /** Prints a result. */
  void result(String line) {
    PrintWriter out = command.commandLine().getOut();
    out.println(line);
  }

  /** Prints a note for the reader, unless told to be quiet. */
  void note(String line) {
    if (!quiet) {
      command.commandLine().getErr().println(line);
    }
  }

  /** Reports an error that does not end the command, and returns its exit code. */
  int report(Exception failure) {
    return Failures.report(failure, command.commandLine().getErr(), verbose);
  }

  /** Shows progress under a label until it is closed. */
  Shown progress(String label) {
    if (quiet) {
      return new Shown(Progress.NONE, () -> {});
    }
    boolean terminal = Boolean.getBoolean("evoke.terminal");
    ProgressLine line = new ProgressLine(label, command.commandLine().getErr(), terminal);
    return new Shown(line, line::close);
  }

  /**
   * Progress that is being shown.
   *
   * @param progress where to report to
   * @param end takes it off the screen
   */
  record Shown(Progress progress, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
      end.run();
    }
  }
}
