/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.evoke.core.OutputException;
import org.evoke.core.OutputFile;
import org.evoke.lab.detect.SoundscapeFolder;
import org.evoke.lab.evaluate.EventEffects;
import org.evoke.lab.evaluate.EventStatistics;
import org.evoke.pipeline.event.DetectorBundle;
import org.evoke.pipeline.event.DetectorFeatures;
import org.evoke.pipeline.event.EventRecipe;
import org.evoke.pipeline.output.InputFolders;
import org.evoke.pipeline.output.OutputPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evoke events}: sound events and what they say about the emotion. */
@Command(
    name = "events",
    description =
        "Sound events: their recipe, soundscapes to learn from, how they go with valence.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      EventsCommand.Recipe.class,
      EventsCommand.Soundscapes.class,
      EventsCommand.Features.class,
      EventsCommand.Statistics.class,
      EventsCommand.Effects.class
    })
final class EventsCommand {
  private EventsCommand() {}

  private static void give(String csv, Path output, Console console) {
    if (output == null) {
      console.result(csv.stripTrailing());
    } else {
      OutputFile.writeText(output, csv);
      console.result(output.toString());
    }
  }

  /** {@code evoke events recipe}. */
  @Command(
      name = "recipe",
      description = {
        "Print the file that says which sound events are made of the tags of mn04, and how.",
        "Copy and change it, and give it to 'evoke predict --events FILE.json'."
      })
  static final class Recipe implements Runnable {
    @Mixin private Console console;

    @Override
    public void run() {
      console.result(EventRecipe.standardText().stripTrailing());
    }
  }

  /** {@code evoke events soundscapes}. */
  @Command(
      name = "soundscapes",
      description = {
        "Make the soundscapes of a detector experiment: clips of its folder on backgrounds, with",
        "known onsets, offsets and levels, as NAME.wav, events.csv and soundscapes.csv."
      })
  static final class Soundscapes implements Runnable {
    @Parameters(paramLabel = "EXPERIMENT.yaml", description = "The experiment file.")
    private Path file;

    @Option(
        names = "--data",
        paramLabel = "NAME=DIR",
        required = true,
        description = "Where its clips lie: a folder with a folder for each class.")
    private Map<String, Path> data = Map.of();

    @Option(
        names = {"-o", "--output"},
        paramLabel = "DIR",
        required = true,
        description = "Folder for the soundscapes.")
    private Path output;

    @Mixin private Console console;

    @Override
    public void run() {
      try (Console.Shown shown = console.progress("making soundscapes")) {
        SoundscapeFolder.write(file, data, output, shown.progress());
      }
      console.result(output.resolve(SoundscapeFolder.EVENTS).toString());
    }
  }

  /** {@code evoke events features}. */
  @Command(
      name = "features",
      description = {
        "What the network of a detector says about windows of sound, as features for predictors of",
        "emotion: DIR/NAME.sed-GROUP.h5 for each file. Use the detector of the fold that left the",
        "film out (RUN/detectors/FOLD-SEED), or the features know what is to be predicted."
      })
  static final class Features implements Callable<Integer> {
    @Parameters(paramLabel = "MEDIA", arity = "1..*", description = "Films or sounds.")
    private List<Path> media;

    @Option(
        names = "--detector",
        paramLabel = "DIR",
        required = true,
        description = "Folder of the detector.")
    private Path detector;

    @Option(
        names = "--window",
        paramLabel = "SECONDS",
        defaultValue = "4",
        description = "Length of a window (default: ${DEFAULT-VALUE}).")
    private double window;

    @Option(
        names = "--hop",
        paramLabel = "SECONDS",
        defaultValue = "1",
        description = "Distance of windows (default: ${DEFAULT-VALUE}).")
    private double hop;

    @Option(
        names = {"-o", "--output"},
        paramLabel = "DIR",
        required = true,
        description = "Folder for the features.")
    private Path output;

    @Mixin private Console console;

    @Override
    public Integer call() {
      DetectorFeatures features =
          new DetectorFeatures(DetectorBundle.read(detector), window, hop, Home.weights());
      OutputPlan plan =
          OutputPlan.predictions(InputFolders.expand(media), Optional.of(output), Set.of());
      List<Integer> failures = new ArrayList<>();
      for (OutputPlan.Place place : plan.places()) {
        String name = place.base().getFileName() + "." + features.setName() + ".h5";
        Path target = place.base().resolveSibling(name);
        try {
          features.write(place.input(), target, Optional.empty());
          console.result(target.toString());
        } catch (OutputException e) {
          throw e; // no other file could be written either
        } catch (RuntimeException e) { // a bad file does not stop the others
          failures.add(console.report(e));
        }
      }
      return Failures.together(failures);
    }
  }

  /** {@code evoke events statistics}. */
  @Command(
      name = "statistics",
      description = {
        "How long and how often each kind of event is heard, mean valence while it is heard, and",
        "how it goes with extreme valence (classes 1, 2, 6 and 7 of seven)."
      })
  static final class Statistics implements Runnable {
    @Option(
        names = "--events",
        paramLabel = "FILE",
        required = true,
        description = "Events: id, onset, offset in seconds (or start_ms, end_ms), label.")
    private Path events;

    @Option(
        names = "--valence",
        paramLabel = "FILE",
        required = true,
        description = "Valence over time: id, time in seconds, valence from -1 to 1.")
    private Path valence;

    @Option(
        names = {"-o", "--output"},
        paramLabel = "FILE.csv",
        description = "Where to write the table (default: standard output).")
    private Path output;

    @Mixin private Console console;

    @Override
    public void run() {
      give(EventStatistics.csv(EventStatistics.of(events, valence)), output, console);
    }
  }

  /** {@code evoke events effects}. */
  @Command(
      name = "effects",
      description = {
        "What features of events do for predictions of valence in seven classes: recall of each",
        "class, right rows in extreme classes, and the events that are heard at them."
      })
  static final class Effects implements Runnable {
    @Option(
        names = "--labels",
        paramLabel = "FILE",
        required = true,
        description = "The true classes: id, time in seconds, class from 1 to 7.")
    private Path labels;

    @Option(
        names = "--events",
        paramLabel = "FILE",
        required = true,
        description = "Events: id, onset, offset in seconds (or start_ms, end_ms), label.")
    private Path events;

    @Option(
        names = "--predictions",
        paramLabel = "NAME=FILE",
        required = true,
        description =
            "Predicted classes of a model, with the rows of the labels; the first model is the one"
                + " without events.")
    private Map<String, Path> predictions = new LinkedHashMap<>();

    @Option(
        names = {"-o", "--output"},
        paramLabel = "FILE.csv",
        description = "Where to write the table (default: standard output).")
    private Path output;

    @Mixin private Console console;

    @Override
    public void run() {
      give(EventEffects.csv(EventEffects.of(labels, events, predictions)), output, console);
    }
  }
}
