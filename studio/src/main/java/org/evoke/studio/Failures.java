/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.io.File;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.evoke.core.EvokeException;
import org.evoke.core.ExitStatus;
import picocli.CommandLine;

/** Turns what went wrong into a message of one or two lines and an exit code. */
final class Failures {
  private Failures() {}

  /** Picocli found an option or argument that it cannot accept. */
  static int wrongUsage(CommandLine.ParameterException failure, String[] arguments) {
    CommandLine line = failure.getCommandLine();
    PrintWriter err = line.getErr();
    List<String> unknown = line.getUnmatchedArguments();
    if (failure instanceof CommandLine.MissingParameterException && !unknown.isEmpty()) {
      // The mistyped option is the cause, and often what stands where an argument is missing.
      return wrongUsage(new CommandLine.UnmatchedArgumentException(line, unknown), arguments);
    }
    err.println("evoke: " + failure.getMessage());
    List<String> suggestions = List.of();
    if (failure instanceof CommandLine.UnmatchedArgumentException unmatched) {
      suggestions = unmatched.getSuggestions();
    }
    if (unknown.stream().anyMatch(Failures::isDashedFile)) {
      err.println("A file whose name begins with a dash is given as ./-name, or after --.");
    } else if (suggestions.isEmpty()) {
      err.println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
    } else {
      err.println("Did you mean '" + String.join("' or '", suggestions) + "'?");
    }
    return ExitStatus.USAGE.code();
  }

  private static boolean isDashedFile(String argument) {
    return argument.startsWith("-") && new File(argument).exists();
  }

  /** A command threw. */
  static int failed(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
    return report(failure, line.getErr(), isVerbose(parsed));
  }

  /** Prints the message and returns the exit code. */
  static int report(Throwable failure, PrintWriter err, boolean verbose) {
    int code;
    if (failure instanceof EvokeException known) {
      err.println("evoke: " + known.getMessage());
      code = known.status().code();
    } else if (failure instanceof OutOfMemoryError) {
      err.println("evoke: out of memory; give the process more with EVOKE_JAVA_OPTS=-Xmx1g");
      code = ExitStatus.DEFECT.code();
    } else {
      err.println(
          "evoke: a defect of Evoke, please report it with the output of 'evoke doctor': "
              + failure);
      code = ExitStatus.DEFECT.code();
    }
    if (verbose) {
      failure.printStackTrace(err);
    }
    return code;
  }

  /**
   * The exit code of a batch.
   *
   * @param codes of the inputs that failed; where they are all alike, or output could not be
   *     written, it is that code; another mixture counts as a failure of the inputs
   */
  static int together(Collection<Integer> codes) {
    Set<Integer> kinds = Set.copyOf(codes);
    if (kinds.contains(ExitStatus.OUTPUT.code())) {
      return ExitStatus.OUTPUT.code();
    }
    return switch (kinds.size()) {
      case 0 -> ExitStatus.SUCCESS.code();
      case 1 -> kinds.iterator().next();
      default -> ExitStatus.INPUT.code();
    };
  }

  private static boolean isVerbose(CommandLine.ParseResult parsed) {
    CommandLine.ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return last.hasMatchedOption("--verbose");
  }
}
