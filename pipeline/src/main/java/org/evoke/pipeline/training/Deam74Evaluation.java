/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.learn.Trainer;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.baseline.MeanTrainer;
import org.evoke.learn.calibrate.Calibration;
import org.evoke.learn.calibrate.ConformalBand;
import org.evoke.pipeline.bundle.ReportedBand;
import org.evoke.pipeline.bundle.ReportedScore;
import org.evoke.score.Bootstrap;
import org.evoke.score.CrossValidation;
import org.evoke.score.Evaluation;
import org.evoke.score.Fold;
import org.evoke.score.Groups;
import org.evoke.score.Interval;
import org.evoke.score.Learner;
import org.evoke.score.Metric;
import org.evoke.score.NestedChoice;
import org.evoke.score.protocol.GroupKFold;

/** Measures {@code deam74}: five shuffles of ten folds, the published split, and the band. */
final class Deam74Evaluation {
  static final String SHUFFLES = "5x10-fold";
  static final String PUBLISHED = "published-split";

  private static final int FOLDS = 10;
  private static final int REPEATS = 5;
  private static final int INNER_FOLDS = 5;

  /** Folds, bands and the published split. */
  private static final int STEPS = REPEATS * FOLDS + FOLDS + 1;

  private static final List<Metric> METRICS =
      List.of(Metric.R2, Metric.RMSE, Metric.PCC, Metric.CCC);

  private final Deam74Songs songs;
  private final Calibration calibration;
  private final Seed seed;
  private final CrossValidation work;
  private final Progress progress;
  private int done;

  private final Map<String, String> protocols = new LinkedHashMap<>();
  private final List<ReportedScore> scores = new ArrayList<>();
  private final List<ReportedBand> bands = new ArrayList<>();
  private final Map<String, double[]> shuffles = new LinkedHashMap<>();

  Deam74Evaluation(
      Deam74Songs songs,
      Calibration calibration,
      Seed seed,
      CrossValidation work,
      Progress progress) {
    this.progress = progress;
    this.songs = songs;
    this.calibration = calibration;
    this.seed = seed;
    this.work = work;
  }

  /** Measures everything. */
  Measured measure() {
    shuffledFolds();
    songs.published().ifPresent(split -> publishedSplit(split.fold()));
    return new Measured(protocols, scores, bands, shuffles, songs.set().outputs());
  }

  private void shuffledFolds() {
    TrainingSet set = songs.set();
    Learner model = Calibration.learner(calibration.trainer(), set, Deam74Training.FIT_SEED);
    Learner mean = Calibration.learner(new MeanTrainer(), set, seed);
    double[][][] predicted = new double[REPEATS][][];
    double[][][] baseline = new double[REPEATS][][];
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      List<Fold> folds = folds(repeat);
      int before = done;
      Progress part = (finished, total) -> progress.update(before + finished, STEPS);
      List<double[][]> parts = work.predictions(folds, model, part);
      done += FOLDS;
      predicted[repeat] = CrossValidation.pooled(folds, parts, set.rows());
      baseline[repeat] = work.outOfFold(folds, set.rows(), mean, Progress.NONE);
      if (repeat == 0) {
        bands.addAll(bands(folds, parts));
      }
    }
    protocols.put(
        SHUFFLES,
        "predictions of each song by a model fitted on the other nine tenths of the songs; "
            + REPEATS
            + " shuffles of "
            + FOLDS
            + " folds, pooled; everything is fitted inside the training part, with settings that were"
            + " fixed beforehand by cross-validation on these songs (nested figures, free of that"
            + " choice, stand in docs/results/deam74-selection.md); 95 % intervals by "
            + "bootstrap over songs");
    for (int target = 0; target < set.targets(); target++) {
      report(SHUFFLES, target, predicted, baseline);
      shuffles.put(set.outputs().get(target).name(), r2(target, predicted));
    }
  }

  private List<Fold> folds(int repeat) {
    return new GroupKFold(FOLDS).split(songs.groups(), seed.derive("shuffle").derive(repeat));
  }

  private double[] r2(int target, double[][][] predicted) {
    return Arrays.stream(predicted)
        .mapToDouble(p -> Metric.R2.of(songs.set().labels()[target], p[target]))
        .toArray();
  }

  /** Scores all repeats together; the songs are the groups, so each counts once in a draw. */
  private void report(String protocol, int target, double[][][] predicted, double[][][] baseline) {
    double[] truth = songs.set().labels()[target];
    double[] truths = new double[0];
    double[] values = new double[0];
    double[] means = new double[0];
    List<String> names = new ArrayList<>();
    for (int repeat = 0; repeat < predicted.length; repeat++) {
      truths = joined(truths, truth);
      values = joined(values, predicted[repeat][target]);
      means = joined(means, baseline[repeat][target]);
      names.addAll(songs.groups().names());
    }
    add(protocol, target, truths, values, means, new Groups(names));
  }

  private void add(
      String protocol, int target, double[] truth, double[] values, double[] means, Groups groups) {
    Seed draws = seed.derive("bootstrap").derive(protocol);
    Evaluation evaluation = Evaluation.of(truth, values, groups, Bootstrap.USUAL, draws);
    String name = songs.set().outputs().get(target).name();
    for (Metric metric : METRICS) {
      Interval interval = evaluation.score(metric);
      double baseline = metric.of(truth, means);
      scores.add(
          new ReportedScore(
              protocol,
              name,
              metric.id(),
              rounded(interval.value()),
              rounded(interval.low()),
              rounded(interval.high()),
              Double.isNaN(baseline) ? 0 : rounded(baseline)));
    }
  }

  /** Settings are chosen inside the training songs, and the test songs are predicted once. */
  private void publishedSplit(Fold fold) {
    TrainingSet set = songs.set();
    Map<String, Learner> candidates = new LinkedHashMap<>();
    Seed fits = Deam74Training.FIT_SEED;
    for (Map.Entry<String, Trainer> entry : Deam74Settings.neighbours().entrySet()) {
      candidates.put(entry.getKey(), Calibration.learner(entry.getValue(), set, fits));
    }
    NestedChoice choice =
        new NestedChoice(
            candidates,
            set.labels(),
            songs.groups(),
            new GroupKFold(INNER_FOLDS),
            Metric.R2,
            seed.derive("published"),
            work);
    int[] test = fold.test();
    double[][] predicted = choice.predict(fold.train(), test);
    double[][] means =
        Calibration.learner(new MeanTrainer(), set, seed).predict(fold.train(), test);
    protocols.put(
        PUBLISHED,
        "the published split: settings chosen among "
            + candidates.size()
            + " near those of the model by "
            + INNER_FOLDS
            + "-fold cross-validation inside its "
            + fold.train().length
            + " training songs, fitted on these, its "
            + test.length
            + " test songs predicted once; its validation songs are not used");
    TrainingSet scored = set.select(test);
    for (int target = 0; target < set.targets(); target++) {
      Groups groups = songs.groups().of(test);
      add(PUBLISHED, target, scored.labels()[target], predicted[target], means[target], groups);
    }
    progress.update(++done, STEPS);
  }

  /** For each fold, a band calibrated inside its training songs is tried on its test songs. */
  private List<ReportedBand> bands(List<Fold> folds, List<double[][]> predicted) {
    TrainingSet set = songs.set();
    double[] held = new double[set.targets()];
    double[] widths = new double[set.targets()];
    for (int f = 0; f < folds.size(); f++) {
      TrainingSet train = set.select(folds.get(f).train());
      Groups groups = songs.groups().of(folds.get(f).train());
      ConformalBand band = calibration.band(train, groups, Deam74Training.FIT_SEED, work);
      TrainingSet test = set.select(folds.get(f).test());
      for (int target = 0; target < held.length; target++) {
        BandCount count = BandCount.of(test, target, predicted.get(f)[target], band);
        held[target] += count.held();
        widths[target] += count.width();
      }
      progress.update(++done, STEPS);
    }
    List<ReportedBand> reported = new ArrayList<>();
    for (int target = 0; target < held.length; target++) {
      String name = set.outputs().get(target).name();
      double coverage = rounded(held[target] / set.rows());
      double width = rounded(widths[target] / set.rows());
      reported.add(new ReportedBand(name, ConformalBand.LEVEL, coverage, width));
    }
    return reported;
  }

  private static double[] joined(double[] a, double[] b) {
    double[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e4) / 1e4;
  }
}
