/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.Target;
import org.evoke.lab.experiment.Experiment;
import org.evoke.lab.experiment.ScoredMeasure;
import org.evoke.lab.run.Scores.Score;
import org.evoke.score.Bootstrap;
import org.evoke.score.Comparison;
import org.evoke.score.Evaluation;
import org.evoke.score.Interval;
import org.evoke.score.Measure;
import org.evoke.score.protocol.Control;
import org.evoke.score.statistics.FoldInterval;

/** Turns predictions into scores. */
final class Scorer {
  private static final double CONFIDENCE = 0.95;

  private final Experiment experiment;
  private final Clips clips;
  private final Bootstrap bootstrap;
  private final Seed seed;
  private final List<String> notes = new ArrayList<>();

  Scorer(Experiment experiment, Clips clips) {
    this.experiment = experiment;
    this.clips = clips;
    this.bootstrap = new Bootstrap(experiment.draws(), CONFIDENCE);
    this.seed = new Seed(experiment.seeds().get(0)).derive("bootstrap");
  }

  /**
   * Scores everything.
   *
   * @param pooled one for each protocol and model
   * @param control the control that was run, if one was
   * @param noted what is known already
   */
  Scores scores(List<Pooled> pooled, Optional<Control> control, List<String> noted) {
    notes.addAll(noted);
    List<Score> scores = new ArrayList<>();
    List<Scores.Difference> differences = new ArrayList<>();
    List<Scores.Shuffle> shuffles = new ArrayList<>();
    List<Scores.Choice> choices = new ArrayList<>();
    List<Scores.BandScore> bands = new ArrayList<>();
    List<Scores.Verdict> verdicts = new ArrayList<>();
    for (Pooled one : pooled) {
      for (int target = 0; target < clips.targets().size(); target++) {
        scores.addAll(scores(one, target));
        shuffles.addAll(shuffles(one, target));
        differences.addAll(differences(one, target, pooled));
        choices.addAll(Choices.of(one, target, name(target)));
        BandScores.of(one, target, clips.targets().get(target).scale()).ifPresent(bands::add);
        if (control.isPresent()) {
          verdicts.add(Verdicts.of(control.get(), one, target, name(target), seed));
        }
      }
    }
    return new Scores(scores, differences, shuffles, choices, bands, verdicts, List.copyOf(notes));
  }

  private String name(int target) {
    return clips.targets().get(target).name();
  }

  /** The measures that make sense for a target: those of classes for classes, else the others. */
  private List<ScoredMeasure> measures(Target target) {
    List<ScoredMeasure> fitting =
        experiment.measures().stream()
            .filter(measure -> measure.metric().needsClasses() == target.isClass())
            .toList();
    if (fitting.isEmpty()) {
      throw new InputException(
          "none of the metrics fits target "
              + target.name()
              + ", which is "
              + (target.isClass() ? "a class: add acc" : "a number: add rmse"));
    }
    return fitting;
  }

  private List<Score> scores(Pooled one, int target) {
    Map<Measure, Interval> values = evaluated(one, target, true, one.predicted()[target]);
    Map<Measure, Interval> baselines = evaluated(one, target, false, one.baseline()[target]);
    List<Score> scores = new ArrayList<>();
    for (ScoredMeasure measure : measures(clips.targets().get(target))) {
      Interval value =
          measure.perFold()
              ? overFolds(one, target, measure, one.predicted()[target])
              : values.get(measure.measure());
      double baseline =
          measure.perFold()
              ? overFolds(one, target, measure, one.baseline()[target]).value()
              : baselines.get(measure.measure()).value();
      scores.add(
          new Score(
              one.protocol().name(),
              one.model().name(),
              name(target),
              measure,
              value,
              baseline,
              one.rows().length,
              one.groups().members().size()));
    }
    return scores;
  }

  private Map<Measure, Interval> evaluated(
      Pooled one, int target, boolean noteworthy, double[] predicted) {
    List<Measure> measures =
        measures(clips.targets().get(target)).stream()
            .filter(measure -> !measure.perFold())
            .map(ScoredMeasure::measure)
            .toList();
    if (measures.isEmpty()) {
      return Map.of();
    }
    Evaluation evaluation =
        Evaluation.of(
            measures,
            one.truth()[target],
            predicted,
            one.groups(),
            bootstrap,
            seed.derive(one.protocol().name()));
    if (noteworthy) {
      evaluation.notes().forEach(note -> note(one, target, note));
    }
    return evaluation.scores();
  }

  private void note(Pooled one, int target, String note) {
    notes.add(
        one.protocol().name() + ", " + one.model().name() + ", " + name(target) + ": " + note);
  }

  /** The metric within each fold, averaged over the folds where it has a value. */
  private Interval overFolds(Pooled one, int target, ScoredMeasure measure, double[] predicted) {
    double[] values =
        one.parts().stream()
            .mapToDouble(part -> within(one, part, target, measure, predicted))
            .filter(Double::isFinite)
            .toArray();
    if (values.length < 2) {
      double value = values.length == 0 ? Double.NaN : values[0];
      return new Interval(value, Double.NaN, Double.NaN);
    }
    return FoldInterval.of(values, CONFIDENCE);
  }

  private static double within(
      Pooled one, Pooled.Part part, int target, ScoredMeasure measure, double[] predicted) {
    return measure
        .metric()
        .of(
            java.util.Arrays.copyOfRange(one.truth()[target], part.from(), part.to()),
            java.util.Arrays.copyOfRange(predicted, part.from(), part.to()));
  }

  private List<Scores.Shuffle> shuffles(Pooled one, int target) {
    List<List<Pooled.Part>> divisions = one.divisions();
    if (divisions.size() < 2) {
      return List.of();
    }
    List<Scores.Shuffle> shuffles = new ArrayList<>();
    for (ScoredMeasure measure : measures(clips.targets().get(target))) {
      if (measure.isPooled()) {
        double[] values =
            divisions.stream().mapToDouble(parts -> whole(one, parts, target, measure)).toArray();
        shuffles.add(
            new Scores.Shuffle(
                one.protocol().name(), one.model().name(), name(target), measure, values));
      }
    }
    return shuffles;
  }

  private static double whole(
      Pooled one, List<Pooled.Part> parts, int target, ScoredMeasure measure) {
    Pooled.Part last = parts.get(parts.size() - 1);
    Pooled.Part all =
        new Pooled.Part(
            0, 0, 0, parts.get(0).from(), last.to(), List.of(), Map.of(), new double[0], Map.of());
    return within(one, all, target, measure, one.predicted()[target]);
  }

  /** Against the reference model on the same rows, if it was measured by the same protocol. */
  private List<Scores.Difference> differences(Pooled one, int target, List<Pooled> pooled) {
    Optional<Pooled> reference =
        pooled.stream()
            .filter(other -> other.protocol().equals(one.protocol()))
            .filter(other -> other.model().name().equals(experiment.reference()))
            .findFirst();
    if (one.model().name().equals(experiment.reference()) || reference.isEmpty()) {
      return List.of();
    }
    Map<Measure, ScoredMeasure> measures = new LinkedHashMap<>();
    measures(clips.targets().get(target)).stream()
        .filter(measure -> !measure.perFold())
        .forEach(measure -> measures.put(measure.measure(), measure));
    List<Scores.Difference> differences = new ArrayList<>();
    if (!measures.isEmpty()) {
      Comparison comparison =
          Comparison.of(
              List.copyOf(measures.keySet()),
              one.truth()[target],
              one.predicted()[target],
              reference.get().predicted()[target],
              one.groups(),
              bootstrap,
              seed.derive(one.protocol().name()));
      comparison
          .differences()
          .forEach(
              (measure, difference) ->
                  differences.add(
                      new Scores.Difference(
                          one.protocol().name(),
                          one.model().name(),
                          experiment.reference(),
                          name(target),
                          measures.get(measure),
                          difference)));
    }
    return differences;
  }
}
