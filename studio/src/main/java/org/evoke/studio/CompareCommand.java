/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.evoke.core.ExitStatus;
import org.evoke.core.OutputFiles;
import org.evoke.core.Progress;
import org.evoke.core.Scale;
import org.evoke.pipeline.PredictOptions;
import org.evoke.pipeline.Predictor;
import org.evoke.pipeline.bundle.BundleCatalogue;
import org.evoke.pipeline.bundle.ModelBundle;
import org.evoke.pipeline.compare.CompareFiles;
import org.evoke.pipeline.compare.CompareOptions;
import org.evoke.pipeline.compare.Comparer;
import org.evoke.pipeline.compare.Comparison;
import org.evoke.pipeline.hearing.FeatureRegistry;
import org.evoke.pipeline.output.OutputPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evoke compare}: two cuts or two mixes side by side. */
@Command(
    name = "compare",
    description = "Compare two cuts or two mixes of one film, song or sound.",
    footer = {
      "",
      "OUTPUT holds compare.html (the report, one file that works offline), compare.csv (both"
          + " curves",
      "and their difference over the time of the first version) and compare.json."
    })
final class CompareCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FIRST", description = "The first version.")
  private Path first;

  @Parameters(index = "1", paramLabel = "SECOND", description = "The second version.")
  private Path second;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder for the results (default: evoke-out).")
  private Path output = OutputPlan.DEFAULT_FOLDER;

  @Option(
      names = "--model",
      paramLabel = "ID|DIR",
      description = "A model by name, or a folder that holds one (default: ${DEFAULT-VALUE}).",
      defaultValue = BundleCatalogue.DEFAULT)
  private String model;

  @Option(
      names = "--align",
      paramLabel = "HOW",
      defaultValue = "auto",
      description =
          "auto: by pictures, else by sound, where the cut differs; time: the same moment of both"
              + " (default: ${DEFAULT-VALUE}).")
  private CompareOptions.Align align;

  @Option(
      names = "--error-correlation",
      paramLabel = "R",
      defaultValue = "0",
      description =
          "How alike the errors of the model on both versions are taken to be, 0 to below 1; more"
              + " makes the test sharper (default: ${DEFAULT-VALUE}, as if they had nothing in"
              + " common).")
  private double correlation;

  @Option(
      names = "--no-pictures",
      description = "Leave out shots and thumbnails; films are still aligned by their pictures.")
  private boolean noPictures;

  @Mixin private Console console;

  @Override
  public Integer call() {
    CompareOptions options =
        new CompareOptions(
            new PredictOptions(
                OptionalDouble.empty(), OptionalDouble.empty(), !noPictures, Scale.Range.EVOKE),
            align,
            correlation);
    ModelBundle bundle = Home.models().resolve(model);
    try (OutputFiles files = new OutputFiles()) {
      files.begin(output.resolve(CompareFiles.BASE + ".html"));
    }
    Comparison comparison;
    try (Predictor predictor =
            new Predictor(FeatureRegistry.standard(), Home.encoders(), Version.named())
                .withStore(Optional.of(Home.features(console::note)));
        Steps steps = new Steps()) {
      comparison =
          new Comparer(predictor, bundle.emotionModel(), options)
              .compare(first, second, steps::begin);
    }
    comparison.first().notes().forEach(note -> console.note(first + ": " + note));
    comparison.second().notes().forEach(note -> console.note(second + ": " + note));
    CompareFiles.write(comparison, output).forEach(file -> console.result(file.toString()));
    console.note(Terms.note(bundle.manifest()));
    return ExitStatus.SUCCESS.code();
  }

  /** Shows one part of the work after the other. */
  private final class Steps implements AutoCloseable {
    private Console.Shown shown = new Console.Shown(Progress.NONE, () -> {});

    Progress begin(String work) {
      shown.close();
      shown = console.progress(work);
      return shown.progress();
    }

    @Override
    public void close() {
      shown.close();
    }
  }
}
