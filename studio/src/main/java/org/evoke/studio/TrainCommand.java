/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Callable;
import org.evoke.core.ExitStatus;
import org.evoke.core.OutputFile;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.pipeline.training.Deam74Training;
import org.evoke.pipeline.training.TrainedBundle;
import org.evoke.pipeline.training.TrainingOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evoke train}: trains and measures a model that ships with Evoke. */
@Command(
    name = "train",
    description = "Train and measure the default model again from its table.",
    footer = {
      "",
      "deam74 needs the table of song-level features and labels of DEAM (74 feature columns, 1,802",
      "songs); with split_train.txt, split_validation.txt and split_test.txt beside it, the model is",
      "measured on that published split too. The same table gives the same bundle byte for byte, but",
      "for build.json."
    })
final class TrainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "MODEL", description = "deam74")
  private String model;

  @Option(
      names = "--data",
      paramLabel = "NAME=PATH",
      description = "Where a data set lies: deam74=TABLE or its folder.")
  private Map<String, Path> data = Map.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder for the bundle and its report (default: ${DEFAULT-VALUE}).",
      defaultValue = "evoke-out/deam74")
  private Path output;

  @Mixin private Console console;

  @Override
  public Integer call() {
    if (!model.equals(Deam74Training.ID)) {
      throw new UsageException("no training for '" + model + "'; there is " + Deam74Training.ID);
    }
    Path table = data.get(Deam74Training.ID);
    if (table == null) {
      throw new UnavailableException(
          "training deam74 needs its table: give --data deam74=PATH (see 'evoke train --help')");
    }
    TrainedBundle trained;
    try (Console.Shown shown = console.progress("training deam74")) {
      TrainingOptions options = TrainingOptions.usual(LocalDate.now(ZoneOffset.UTC));
      trained = Deam74Training.train(table, options, shown.progress());
    }
    trained.bundle().write(output);
    Path report = output.resolve("REPORT.md");
    OutputFile.writeText(report, trained.report());
    console.result(output.resolve("model.json").toString());
    console.result(report.toString());
    return ExitStatus.SUCCESS.code();
  }
}
