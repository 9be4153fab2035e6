/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.evoke.core.ExitStatus;
import org.evoke.core.Seed;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.PredictOptions;
import org.evoke.pipeline.Predictor;
import org.evoke.pipeline.TimelineWriter;
import org.evoke.pipeline.bundle.BundleCatalogue;
import org.evoke.pipeline.bundle.ModelBundle;
import org.evoke.pipeline.demo.DemoClip;
import org.evoke.pipeline.hearing.FeatureRegistry;
import org.evoke.pipeline.output.AnswerFiles;
import org.evoke.pipeline.output.OutputPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evoke demo}: the main job on a clip that Evoke makes itself. */
@Command(
    name = "demo",
    description = "Make a short film clip with sound, predict it, and write the report.")
final class DemoCommand implements Callable<Integer> {
  private static final Seed SEED = new Seed(1);

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder for the clip and the results (default: evoke-out).")
  private Path output = OutputPlan.DEFAULT_FOLDER;

  @Mixin private EventOptions events;

  @Mixin private AnswerForm form;

  @Mixin private Console console;

  @Override
  public Integer call() {
    PredictOptions options =
        new PredictOptions(OptionalDouble.empty(), OptionalDouble.empty(), true, form.range());
    List<TimelineWriter> writers = form.writers();
    Path clip = output.resolve("demo.webm");
    try (Console.Shown shown = console.progress("making " + clip)) {
      DemoClip.write(clip, SEED, shown.progress());
    }
    ModelBundle model = Home.models().resolve(BundleCatalogue.DEFAULT);
    Answer answer;
    try (Console.Shown shown = console.progress("predicting " + clip)) {
      answer =
          new Predictor(FeatureRegistry.standard(), Home.encoders(), Version.named())
              .withEvents(events.wanted())
              .predict(clip, List.of(model.emotionModel()), options, shown.progress());
    }
    List<Path> files = AnswerFiles.write(answer, output.resolve("demo"), writers);
    console.result(clip.toString());
    files.forEach(file -> console.result(file.toString()));
    console.note(Terms.note(model.manifest()));
    Path report = output.resolve("demo.html");
    if (files.contains(report)) {
      console.note("Open " + report.toAbsolutePath() + " in a browser.");
    }
    return ExitStatus.SUCCESS.code();
  }
}
