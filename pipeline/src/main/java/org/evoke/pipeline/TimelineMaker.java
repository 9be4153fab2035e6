/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evoke.core.ClassNames;
import org.evoke.core.FeatureTrack;
import org.evoke.core.Prediction;
import org.evoke.core.Prediction.Choice;
import org.evoke.core.Prediction.Target;
import org.evoke.core.Scale;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Classes;
import org.evoke.core.Timeline.Event;
import org.evoke.core.Timeline.Shot;
import org.evoke.core.Timeline.Track;
import org.evoke.core.Timeline.Whole;
import org.evoke.pipeline.context.JointContexts;
import org.evoke.pipeline.context.StepGrid;
import org.evoke.pipeline.hearing.LoudnessCurve;
import org.evoke.pipeline.moments.MomentFinder;
import org.evoke.pipeline.rows.JoinedRows;
import org.evoke.pipeline.rows.RowSource;

/** Makes the timeline of a file from what was heard and seen. */
final class TimelineMaker {
  private static final String LOUDNESS = "loudness_lufs";

  private final List<EmotionModel> models;
  private final PredictOptions options;
  private final IdentityHashMap<EmotionModel, Map<String, RowSource>> inputs =
      new IdentityHashMap<>();
  private final IdentityHashMap<EmotionModel, RowAnswers> answered = new IdentityHashMap<>();
  private final StepGrid grid;
  private final boolean oneStep;
  private final boolean[] outside;
  private final List<Track> tracks = new ArrayList<>();
  private final List<Classes> classes = new ArrayList<>();
  private final List<UsedModel> used = new ArrayList<>();

  /**
   * Asks the models.
   *
   * @param rows the rows of the inputs of a model
   * @param loudness of the sound; empty without sound
   * @param seconds duration of the timeline
   */
  TimelineMaker(
      List<EmotionModel> models,
      PredictOptions options,
      Function<EmotionModel, Map<String, RowSource>> rows,
      Optional<LoudnessCurve> loudness,
      double seconds) {
    this.models = models;
    this.options = options;
    models.forEach(model -> prepare(model, rows.apply(model)));
    EmotionModel first = models.get(0);
    this.oneStep = !answered.containsKey(first) && seconds < context(first);
    this.grid = StepGrid.of(seconds, oneStep ? seconds : step(first));
    this.outside = new boolean[grid.steps()];
    models.forEach(this::ask);
    loudness.ifPresent(curve -> tracks.add(loudness(curve)));
  }

  private void prepare(EmotionModel model, Map<String, RowSource> rows) {
    inputs.put(model, rows);
    if (model.answersRows()) {
      JoinedRows joined = new JoinedRows(rows);
      answered.put(model, RowAnswers.of(model.model(), joined, model.contextSeconds()));
    }
  }

  private double context(EmotionModel model) {
    return answered.containsKey(model)
        ? Math.max(model.contextSeconds(), answered.get(model).contextSeconds())
        : options.contextSeconds().orElse(model.contextSeconds());
  }

  private double step(EmotionModel model) {
    double own =
        model.stepSeconds() > 0 || !answered.containsKey(model)
            ? model.stepSeconds()
            : answered.get(model).rowSeconds();
    return options.stepSeconds().orElse(own);
  }

  private void ask(EmotionModel model) {
    List<String> names = new ArrayList<>();
    if (answered.containsKey(model)) {
      takeRows(model, answered.get(model), names);
    } else {
      takeContexts(model, names);
    }
    used.add(use(model, names));
  }

  private void takeRows(EmotionModel model, RowAnswers answers, List<String> names) {
    Prediction pattern = answers.first();
    for (int i = 0; i < pattern.targets().size(); i++) {
      int target = i;
      Target like = pattern.targets().get(i);
      tracks.add(
          track(
              model,
              named(like.scale().name(), model, names),
              new Target(
                  like.scale(),
                  answers.steps(grid, (said, row) -> said.targets().get(target).values()[row]),
                  like.hasBand()
                      ? answers.steps(grid, (said, row) -> said.targets().get(target).lower()[row])
                      : null,
                  like.hasBand()
                      ? answers.steps(grid, (said, row) -> said.targets().get(target).upper()[row])
                      : null),
              mean(answers, target, like),
              allSteps()));
    }
    for (int i = 0; i < pattern.choices().size(); i++) {
      classes.add(classes(answers, i, named(pattern.choices().get(i), model, names)));
    }
    answers.markOutside(grid, outside);
  }

  private int[] allSteps() {
    return IntStream.range(0, grid.steps()).toArray();
  }

  private static Target mean(RowAnswers answers, int target, Target like) {
    double[] value = {answers.mean((said, row) -> said.targets().get(target).values()[row])};
    if (!like.hasBand()) {
      return Target.bare(like.scale(), value);
    }
    double[] lower = {answers.mean((said, row) -> said.targets().get(target).lower()[row])};
    double[] upper = {answers.mean((said, row) -> said.targets().get(target).upper()[row])};
    return new Target(like.scale(), value, lower, upper);
  }

  private Classes classes(RowAnswers answers, int choice, String name) {
    ClassNames known = answers.first().choices().get(choice).classes();
    int count = known.labels().size();
    double[][] steps = new double[grid.steps()][count];
    double[] whole = new double[count];
    for (int number = 0; number < count; number++) {
      int column = number;
      RowAnswers.RowValue of =
          (said, row) -> said.choices().get(choice).probabilities()[row][column];
      double[] values = answers.steps(grid, of);
      for (int step = 0; step < values.length; step++) {
        steps[step][number] = values[step];
      }
      whole[number] = answers.mean(of);
    }
    return new Classes(name, known.scale(), known.labels(), steps, whole);
  }

  private void takeContexts(EmotionModel model, List<String> names) {
    Map<String, FeatureTrack> features = new LinkedHashMap<>();
    inputs.get(model).forEach((name, rows) -> features.put(name, rows.part(0, rows.rows())));
    // A file shorter than a context is one step, and that step hears all of it.
    double context = oneStep ? 2 * grid.ends()[0] : context(model);
    JointContexts contexts = JointContexts.over(features, grid, context);
    Prediction steps = model.model().predict(contexts.means());
    Prediction whole = model.model().predict(contexts.whole());
    for (int i = 0; i < steps.targets().size(); i++) {
      Target target = steps.targets().get(i);
      String name = named(target.scale().name(), model, names);
      tracks.add(track(model, name, target, whole.targets().get(i), contexts.steps()));
    }
    for (int i = 0; i < steps.choices().size(); i++) {
      Choice choice = steps.choices().get(i);
      String name = named(choice, model, names);
      double[] all = whole.choices().get(i).probabilities()[0];
      classes.add(classes(name, choice, all, contexts.steps()));
    }
    boolean[] flags = model.model().outsideTraining(contexts.means());
    for (int i = 0; i < flags.length; i++) {
      outside[contexts.steps()[i]] |= flags[i];
    }
  }

  private Classes classes(String name, Choice choice, double[] whole, int[] steps) {
    double[][] all = new double[grid.steps()][whole.length];
    for (double[] row : all) {
      Arrays.fill(row, Double.NaN);
    }
    for (int i = 0; i < steps.length; i++) {
      all[steps[i]] = choice.probabilities()[i];
    }
    ClassNames known = choice.classes();
    return new Classes(name, known.scale(), known.labels(), all, whole);
  }

  private String named(Choice choice, EmotionModel model, List<String> names) {
    return named(choice.classes().name(), model, names);
  }

  /** Two models may predict the same; the second one's track has its name behind. */
  private String named(String name, EmotionModel model, List<String> names) {
    boolean taken =
        tracks.stream().anyMatch(track -> track.name().equals(name))
            || classes.stream().anyMatch(one -> one.name().equals(name));
    names.add(taken ? name + "_" + model.id() : name);
    return names.get(names.size() - 1);
  }

  private Track track(EmotionModel model, String name, Target target, Target whole, int[] steps) {
    Scale from = target.scale();
    Scale to = options.range().of(from);
    return new Track(
        name,
        model.id(),
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

  private Track loudness(LoudnessCurve curve) {
    double[] values = new double[grid.steps()];
    Arrays.setAll(values, step -> curve.around(grid.centre(step)));
    double integrated = curve.integrated();
    Whole whole = new Whole(integrated, integrated, integrated);
    return new Track(LOUDNESS, Scale.LOUDNESS, values, null, null, whole);
  }

  private UsedModel use(EmotionModel model, List<String> names) {
    String sets =
        inputs.get(model).values().stream()
            .map(rows -> rows.set().name() + " " + rows.set().version())
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
        grid.starts(), grid.ends(), tracks, classes, outside, finder.find(tracks), events, shots);
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
