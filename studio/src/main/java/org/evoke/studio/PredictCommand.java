/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.evoke.core.OutputException;
import org.evoke.core.UsageException;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.EmotionModel;
import org.evoke.pipeline.PredictOptions;
import org.evoke.pipeline.Predictor;
import org.evoke.pipeline.TimelineWriter;
import org.evoke.pipeline.bundle.InputRecipes;
import org.evoke.pipeline.bundle.ModelBundle;
import org.evoke.pipeline.feature.FeatureOrder;
import org.evoke.pipeline.hearing.FeatureRegistry;
import org.evoke.pipeline.output.InputFolders;
import org.evoke.pipeline.output.OutputPlan;
import org.evoke.pipeline.output.Results;
import org.evoke.pipeline.output.TimelineWriters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evoke predict}: media files in, timelines and reports out. */
@Command(
    name = "predict",
    description =
        "Predict the emotion that films, music or sounds evoke, as a timeline and a report.",
    footer = {
      "",
      "For each input, OUTPUT holds NAME.csv (the curves), NAME.moments.csv, NAME.events.csv,",
      "NAME.shots.csv, NAME.scales.csv (what the numbers mean), NAME.json and NAME.html (the"
          + " report, one",
      "file that works offline). Valence and arousal go from -1 to 1 unless --scale says otherwise."
    })
final class PredictCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "MEDIA|DIR",
      arity = "0..*",
      description = "Films, songs or sounds, or folders of them.")
  private List<Path> media = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR|FILE",
      description =
          "Folder for the results, or one file with a known extension (default: evoke-out).")
  private Path output;

  @Option(
      names = "--model",
      paramLabel = "ID|DIR",
      description = "A model by name, or a folder that holds one (default: ${DEFAULT-VALUE}).",
      defaultValue = "deam74")
  private List<String> models;

  @Option(
      names = "--recipe",
      paramLabel = "RECIPE|INPUT=SET",
      description = {
        "How features are made for models that do not say it: a recipe ('evoke recipes list'), or a"
            + " set for one input, with :WINDOW:HOP in seconds behind it where it shall have"
            + " windows. May be repeated."
      })
  private List<String> recipes = List.of();

  @Option(
      names = "--context",
      paramLabel = "SECONDS",
      description = "Length of the sound that each value is predicted from (default: the model's).")
  private Double contextSeconds;

  @Option(
      names = "--step",
      paramLabel = "SECONDS",
      description = "Distance of the values (default: the model's).")
  private Double stepSeconds;

  @Option(
      names = "--no-pictures",
      description = "Leave out shots and thumbnails, which need the film to be decoded.")
  private boolean noPictures;

  @Option(names = "--no-cache", description = "Neither use nor fill the cache of features.")
  private boolean uncached;

  @Mixin private EventOptions events;

  @Mixin private FeatureOptions features;

  @Mixin private AnswerForm form;

  @Mixin private Console console;

  @Override
  public Integer call() {
    if (features.wanted()) {
      return features.predict(media, models, Optional.ofNullable(output), console);
    }
    if (media.isEmpty()) {
      throw new UsageException(
          "predict needs MEDIA (files or folders), or files of features with --input NAME=FEATURES;"
              + " see 'evoke predict --help'");
    }
    OutputPlan plan =
        OutputPlan.predictions(
            InputFolders.expand(media),
            Optional.ofNullable(output),
            TimelineWriters.extensions().keySet());
    List<TimelineWriter> writers = writers(plan);
    PredictOptions options =
        new PredictOptions(
            seconds(contextSeconds), seconds(stepSeconds), !noPictures, form.range());
    List<ModelBundle> bundles =
        models.stream().distinct().map(Home.models()::resolve).map(this::ordered).toList();
    List<EmotionModel> opened = bundles.stream().map(ModelBundle::emotionModel).toList();
    List<Integer> failures;
    try (Predictor predictor =
        new Predictor(FeatureRegistry.standard(), Home.encoders(), Version.named())
            .withEvents(events.wanted())
            .withStore(uncached ? Optional.empty() : Optional.of(Home.features(console::note)))) {
      Predicting predicting = new Predicting(predictor, opened, options);
      failures = predictAll(plan, writers, predicting);
    }
    if (failures.size() < plan.places().size()) {
      bundles.forEach(bundle -> console.note(Terms.note(bundle.manifest())));
    }
    return Failures.together(failures);
  }

  /** Beside others, a model that says how its features are made keeps to that. */
  private ModelBundle ordered(ModelBundle bundle) {
    if (recipes.isEmpty() || (models.size() > 1 && bundle.manifest().saysHowInputsAreMade())) {
      return bundle;
    }
    Map<String, FeatureOrder> orders =
        InputRecipes.of(recipes, bundle.manifest().features().keySet(), Home.recipes());
    return bundle.withOrders(orders);
  }

  /** What is the same for all inputs. */
  private record Predicting(
      Predictor predictor, List<EmotionModel> models, PredictOptions options) {}

  private List<TimelineWriter> writers(OutputPlan plan) {
    if (plan.singleExtension().isEmpty()) {
      return form.writers();
    }
    List<String> single =
        List.of(TimelineWriters.extensions().get(plan.singleExtension().orElseThrow()));
    if (form.formats() != null && !form.formats().equals(single)) {
      throw new UsageException(
          "-o "
              + output
              + " does not fit --format "
              + String.join(",", form.formats())
              + "; leave out --format, or name a folder with -o");
    }
    return TimelineWriters.named(single);
  }

  private static OptionalDouble seconds(Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Exit codes of the inputs that failed. */
  private List<Integer> predictAll(
      OutputPlan plan, List<TimelineWriter> writers, Predicting predicting) {
    plan.checkWritable();
    Results results = new Results(plan, writers);
    List<Integer> failures = new ArrayList<>();
    for (OutputPlan.Place place : plan.places()) {
      try {
        Answer answer = predictOne(place, predicting);
        results.write(place, answer).forEach(file -> console.result(file.toString()));
      } catch (OutputException e) {
        throw e; // no other input could be written either
      } catch (RuntimeException e) { // a defect met in one input does not stop the others either
        failures.add(console.report(e));
        results.failed(place, e);
      }
    }
    results.conclude();
    return failures;
  }

  private Answer predictOne(OutputPlan.Place place, Predicting predicting) {
    Answer answer;
    try (Console.Shown shown = console.progress(place.input().toString())) {
      answer =
          predicting
              .predictor()
              .predict(place.input(), predicting.models(), predicting.options(), shown.progress());
    }
    answer.notes().forEach(note -> console.note(place.input() + ": " + note));
    return answer;
  }
}
