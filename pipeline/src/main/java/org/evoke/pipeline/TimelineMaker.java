/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.Prediction;
import org.evoke.core.Prediction.Target;
import org.evoke.core.Scale;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Event;
import org.evoke.core.Timeline.Shot;
import org.evoke.core.Timeline.Track;
import org.evoke.core.Timeline.Whole;
import org.evoke.pipeline.context.JointContexts;
import org.evoke.pipeline.context.StepGrid;
import org.evoke.pipeline.hearing.Heard;
import org.evoke.pipeline.moments.MomentFinder;

/** Makes the timeline of a file from what was heard. */
final class TimelineMaker {
  private static final String LOUDNESS = "loudness_lufs";

  private final List<EmotionModel> models;
  private final PredictOptions options;
  private final Map<FeatureSet, Heard> heard;
  private final StepGrid grid;
  private final boolean oneStep;
  private final boolean[] outside;
  private final List<Track> tracks = new ArrayList<>();
  private final List<UsedModel> used = new ArrayList<>();

  /**
   * Asks the models.
   *
   * @param heard what was heard, by feature set
   * @param first the pass whose loudness counts
   * @param seconds duration of the timeline
   */
  TimelineMaker(
      List<EmotionModel> models,
      PredictOptions options,
      Map<FeatureSet, Heard> heard,
      Heard first,
      double seconds) {
    this.models = models;
    this.options = options;
    this.heard = heard;
    this.oneStep = seconds < context(models.get(0));
    this.grid = StepGrid.of(seconds, oneStep ? seconds : step());
    this.outside = new boolean[grid.steps()];
    models.forEach(this::ask);
    tracks.add(loudness(first));
  }

  private double context(EmotionModel model) {
    return options.contextSeconds().orElse(model.contextSeconds());
  }

  private double step() {
    return options.stepSeconds().orElse(models.get(0).stepSeconds());
  }

  private void ask(EmotionModel model) {
    Map<String, FeatureTrack> inputs = new LinkedHashMap<>();
    model.model().inputs().forEach((name, set) -> inputs.put(name, heard.get(set).features()));
    // A file shorter than a context is one step, and that step hears all of it.
    double context = oneStep ? 2 * grid.ends()[0] : context(model);
    JointContexts contexts = JointContexts.over(inputs, grid, context);
    Prediction steps = model.model().predict(contexts.means());
    Prediction whole = model.model().predict(contexts.whole());
    List<String> names = new ArrayList<>();
    for (int i = 0; i < steps.targets().size(); i++) {
      String name = freeName(steps.targets().get(i).scale().name(), model.id());
      names.add(name);
      Target target = steps.targets().get(i);
      tracks.add(track(name, target, whole.targets().get(i), contexts.steps()));
    }
    boolean[] flags = model.model().outsideTraining(contexts.means());
    for (int i = 0; i < flags.length; i++) {
      outside[contexts.steps()[i]] |= flags[i];
    }
    used.add(use(model, names));
  }

  /** Two models may predict the same; the second one's track has its name behind. */
  private String freeName(String name, String model) {
    boolean taken = tracks.stream().anyMatch(track -> track.name().equals(name));
    return taken ? name + "_" + model : name;
  }

  private Track track(String name, Target target, Target whole, int[] steps) {
    Scale from = target.scale();
    Scale to = options.range().of(from);
    return new Track(
        name,
        to,
        spread(converted(target.values(), from, to), steps),
        target.hasBand() ? spread(converted(target.lower(), from, to), steps) : null,
        target.hasBand() ? spread(converted(target.upper(), from, to), steps) : null,
        whole(whole, from, to));
  }

  private static Whole whole(Target whole, Scale from, Scale to) {
    double value = from.convert(whole.values()[0], to);
    return whole.hasBand()
        ? new Whole(value, from.convert(whole.lower()[0], to), from.convert(whole.upper()[0], to))
        : new Whole(value, value, value);
  }

  private static double[] converted(double[] values, Scale from, Scale to) {
    return Arrays.stream(values).map(value -> from.convert(value, to)).toArray();
  }

  private double[] spread(double[] values, int[] steps) {
    double[] all = new double[grid.steps()];
    Arrays.fill(all, Double.NaN);
    for (int i = 0; i < steps.length; i++) {
      all[steps[i]] = values[i];
    }
    return all;
  }

  private Track loudness(Heard first) {
    double[] values = new double[grid.steps()];
    Arrays.setAll(values, step -> first.loudness().around(grid.centre(step)));
    double integrated = first.loudness().integrated();
    Whole whole = new Whole(integrated, integrated, integrated);
    return new Track(LOUDNESS, Scale.LOUDNESS, values, null, null, whole);
  }

  private UsedModel use(EmotionModel model, List<String> names) {
    String sets =
        model.model().inputs().values().stream()
            .map(set -> set.name() + " " + set.version())
            .collect(Collectors.joining(", "));
    return new UsedModel(
        model.id(),
        model.version(),
        model.manifest(),
        model.card(),
        model.licence(),
        sets,
        context(model),
        grid.ends()[0] - grid.starts()[0],
        names);
  }

  /** The timeline with its key moments. */
  Timeline timeline(List<Event> events, List<Shot> shots) {
    MomentFinder finder = new MomentFinder(grid, context(models.get(0)));
    return new Timeline(
        grid.starts(),
        grid.ends(),
        tracks,
        List.of(),
        outside,
        finder.find(tracks),
        events,
        shots);
  }

  /** The models that were asked. */
  List<UsedModel> used() {
    return used;
  }

  /** What the reader must know about the steps. */
  List<String> notes() {
    return oneStep
        ? List.of(
            String.format(
                Locale.ROOT,
                "The file is shorter than the context of %.1f s, so there is one step for the whole"
                    + " file.",
                context(models.get(0))))
        : List.of();
  }
}
