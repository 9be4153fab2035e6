/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.evoke.core.Progress;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.DataSet;
import org.evoke.lab.experiment.BandPlan;
import org.evoke.lab.experiment.ModelPlan;
import org.evoke.lab.experiment.ModelPlan.Candidate;
import org.evoke.score.CrossValidation;
import org.evoke.score.Learner;
import org.evoke.score.NestedChoice;
import org.evoke.score.protocol.Canary;

/**
 * Runs a fold: chooses among candidates inside the training rows, fits, predicts the test rows, and
 * calibrates the band inside the training rows.
 *
 * @param data all rows
 * @param band how bands are calibrated, if they are
 * @param canary whether the fold is run a second time with a planted feature
 * @param threads how many threads a fold may use
 */
record FoldRunner(DataSet data, Optional<BandPlan> band, boolean canary, int threads) {
  /** Runs it; checkpoints go below {@code work}. */
  FoldResult run(FoldTask task, Path work, Progress progress) {
    Clips clips = data.clips(task.fold());
    double[][] baseline = baseline(task);
    Predicted plain = predicted(task, clips, work.resolve("plain"), progress);
    Predicted result = plain;
    if (canary) {
      double[][] columns = Canary.columns(clips.labels(), task.fold(), task.controlSeed());
      Clips planted = PlantedColumns.in(clips, columns);
      result = predicted(task, planted, work.resolve("canary"), Progress.NONE);
    }
    return new FoldResult(
        result.values,
        result.probabilities,
        baseline,
        canary ? plain.values : new double[0][],
        result.chosen,
        result.inner,
        halfWidths(task, plain.chosen, work.resolve("band")),
        result.notes);
  }

  /** Predictions with what was chosen on the way. */
  private record Predicted(
      double[][] values,
      double[][][] probabilities,
      List<String> chosen,
      Map<String, double[]> inner,
      Map<String, Object> notes) {}

  private Predicted predicted(FoldTask task, Clips clips, Path work, Progress progress) {
    ModelPlan model = task.model();
    int[] train = task.fold().train();
    Map<String, ClipLearner> learners = learners(task, clips, work, progress);
    List<String> chosen = new ArrayList<>();
    Map<String, double[]> inner = Map.of();
    if (model.isChoice()) {
      NestedChoice choice = choice(task, clips, learners);
      inner = choice.scores(train);
      chosen.addAll(choice.best(inner));
    } else {
      clips.targets().forEach(target -> chosen.add(model.candidates().get(0).name()));
    }
    Map<String, double[][]> predictions = new LinkedHashMap<>();
    Map<String, Object> notes = new LinkedHashMap<>();
    for (String name : new java.util.LinkedHashSet<>(chosen)) {
      predictions.put(name, learners.get(name).predict(train, task.fold().test()));
      Map<String, Object> found = learners.get(name).notes(train);
      if (!found.isEmpty()) {
        notes.put(name, found);
      }
    }
    double[][] values = new double[chosen.size()][];
    Arrays.setAll(values, target -> predictions.get(chosen.get(target))[target]);
    double[][][] probabilities = new double[chosen.size()][][];
    Arrays.setAll(
        probabilities, target -> learners.get(chosen.get(target)).probabilities(train)[target]);
    return new Predicted(values, probabilities, chosen, inner, notes);
  }

  private Map<String, ClipLearner> learners(
      FoldTask task, Clips clips, Path work, Progress progress) {
    Map<String, ClipLearner> learners = new LinkedHashMap<>();
    Progress part = task.model().isChoice() ? counted(task, clips, progress) : progress;
    for (Candidate candidate : task.model().candidates()) {
      learners.put(
          candidate.name(), new ClipLearner(candidate, clips, task.fitSeed(), work, threads, part));
    }
    return learners;
  }

  /** Counts the fits of a choice, which run at the same time, as they end. */
  private static Progress counted(FoldTask task, Clips clips, Progress progress) {
    int folds = Math.max(2, task.protocol().inner().folds());
    double fits = task.model().candidates().size() * folds + clips.targets().size();
    AtomicInteger ended = new AtomicInteger();
    return (done, total) -> {
      if (done == total) {
        progress.update(Math.min(fits, ended.incrementAndGet()), fits);
      }
    };
  }

  private NestedChoice choice(FoldTask task, Clips clips, Map<String, ClipLearner> learners) {
    Map<String, Learner> candidates = new LinkedHashMap<>(learners);
    return new NestedChoice(
        candidates,
        clips.labels(),
        clips.groups(),
        task.protocol().inner().splitter(data),
        task.model().chooseBy(),
        task.choiceSeed(),
        new CrossValidation(threads));
  }

  /** What somebody predicts who looks at the training labels alone. */
  private double[][] baseline(FoldTask task) {
    Clips train = data.clips().select(task.fold().train());
    int rows = task.fold().test().length;
    return train.targets().stream()
        .map(
            target -> {
              double[] same = new double[rows];
              Arrays.fill(same, Baseline.of(target));
              return same;
            })
        .toArray(double[][]::new);
  }

  /** The band of the training rows, from folds inside them. */
  private double[] halfWidths(FoldTask task, List<String> chosen, Path work) {
    if (band.isEmpty() || task.repeat() >= band.get().repeats()) {
      return new double[0];
    }
    Clips train = data.clips().select(task.fold().train());
    return Bands.calibrated(
        train, band.get(), candidates(task.model(), chosen), task.fitSeed(), work, threads);
  }

  private static List<Candidate> candidates(ModelPlan model, List<String> names) {
    return names.stream()
        .map(
            name ->
                model.candidates().stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst()
                    .orElseThrow())
        .toList();
  }
}
