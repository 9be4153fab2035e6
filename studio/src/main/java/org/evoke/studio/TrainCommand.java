/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evoke.core.ExitStatus;
import org.evoke.core.UsageException;
import org.evoke.lab.detect.DetectorReader;
import org.evoke.lab.experiment.Experiment;
import org.evoke.lab.experiment.ExperimentReader;
import org.evoke.lab.report.RunFolder;
import org.evoke.lab.run.ExperimentRun;
import org.evoke.lab.run.RunOptions;
import org.evoke.lab.run.RunResult;
import org.evoke.score.protocol.Control;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evoke train}: runs an experiment. */
@Command(
    name = "train",
    description = "Train and measure models as an experiment file says, into a run folder.",
    footer = {
      "",
      "The run folder holds the experiment with all defaults, folds, predictions, metrics, tables,",
      "figures, report.html and, where the experiment asks for one, the model. A run that was"
          + " ended",
      "goes on where it was when it is started again with the same folder. The same experiment,"
          + " data",
      "and seeds give the same bytes, but for environment.json and model/build.json.",
      "docs/experiments.md tells how experiment files are written."
    })
final class TrainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "EXPERIMENT.yaml", description = "The experiment file.")
  private Path file;

  @Option(
      names = "--data",
      paramLabel = "NAME=PATH",
      description = "Where a data set of the experiment lies: a folder, or its file.")
  private Map<String, Path> data = Map.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "RUN",
      description = "The run folder (default: evoke-out/NAME of the experiment).")
  private Path output;

  @Option(
      names = "--control",
      paramLabel = "CONTROL",
      description = {
        "Run a control, which must give nothing, instead: shuffled-labels (labels in random order)",
        "or canary (a feature that equals the label in test rows alone)."
      })
  private String control;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many folds run at a time; changes no result (default: all processors).")
  private Integer threads;

  @Option(
      names = "--fold",
      paramLabel = "FOLD",
      description = "With detectors of sound events: leave out this fold alone.")
  private String fold;

  @Mixin private Console console;

  @Override
  public Integer call() {
    if (DetectorReader.isOne(file)) {
      requireForDetectors();
      return new DetectorTraining(file, data, Optional.ofNullable(fold))
          .run(Optional.ofNullable(output), console);
    }
    if (fold != null) {
      throw new UsageException("--fold goes with detectors of sound events alone");
    }
    Optional<Control> wanted = Optional.ofNullable(control).map(Control::named);
    Experiment experiment = ExperimentReader.read(file);
    int processors = Runtime.getRuntime().availableProcessors();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    RunOptions options =
        new RunOptions(data, wanted, threads == null ? processors : threads, today);
    Path run = output == null ? usualOutput(experiment) : output;
    RunResult result;
    try (Console.Shown shown = console.progress("training " + experiment.name())) {
      result = ExperimentRun.run(experiment, run, options, shown.progress());
    }
    RunFolder.write(result, run, today);
    return report(result, run);
  }

  private void requireForDetectors() {
    if (control != null || threads != null) {
      throw new UsageException("--control and --threads do not go with detectors of sound events");
    }
  }

  private Path usualOutput(Experiment experiment) {
    String suffix = control == null ? "" : "-" + control;
    return Path.of("evoke-out", experiment.name() + suffix);
  }

  private int report(RunResult result, Path run) {
    result.scores().notes().forEach(console::note);
    result.scores().verdicts().forEach(v -> console.note(v.verdict().statement()));
    console.result(run.resolve(RunFolder.REPORT).toString());
    result.bundle().ifPresent(bundle -> console.result(run.resolve(RunFolder.MODEL).toString()));
    boolean passed = result.scores().controlsPassed();
    return (passed ? ExitStatus.SUCCESS : ExitStatus.INPUT).code();
  }
}
