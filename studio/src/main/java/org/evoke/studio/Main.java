/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The {@code evoke} command. */
@Command(
    name = "evoke",
    description = "Predicts the emotion that films, music and sounds evoke in their audience.",
    subcommands = {
      DemoCommand.class,
      PredictCommand.class,
      CompareCommand.class,
      ExtractCommand.class,
      TrainCommand.class,
      DatasetsCommand.class,
      EvaluateCommand.class,
      ReproduceCommand.class,
      EventsCommand.class,
      ModelsCommand.class,
      RecipesCommand.class,
      CacheCommand.class,
      ServeCommand.class,
      WorkCommand.class,
      DoctorCommand.class
    },
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:success",
      "1:a defect of Evoke",
      "2:wrong usage",
      "3:unreadable or unusable input",
      "4:missing model or data",
      "5:output cannot be written",
      "130:interrupted"
    })
public final class Main implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs a command and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(Failures::wrongUsage);
    line.setExecutionExceptionHandler(Failures::failed);
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError e) {
      return Failures.report(e, line.getErr(), false);
    }
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
