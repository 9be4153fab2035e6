/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.learn.Trainer;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.calibrate.Calibration;
import org.evoke.score.CrossValidation;
import org.evoke.score.Fold;
import org.evoke.score.Learner;
import org.evoke.score.Metric;
import org.evoke.score.NestedChoice;
import org.evoke.score.protocol.GroupKFold;

/**
 * Compares families of models for {@code deam74} by nested cross-validation: in each of five folds
 * the settings of every family are chosen by five folds inside the training songs, and the chosen
 * ones predict the test songs. Takes much longer than {@link Deam74Training}, which uses the
 * result.
 */
public final class Deam74Selection {
  private static final int OUTER_FOLDS = 5;
  private static final int INNER_FOLDS = 5;
  private static final String ANY = "best of all families";

  private final TrainingSet set;
  private final Deam74Songs songs;
  private final Map<String, Learner> candidates = new LinkedHashMap<>();
  private final Map<String, List<String>> families = new LinkedHashMap<>();
  private final CrossValidation work;

  /** Predictions of each family by fold, target and test row. */
  private final Map<String, List<double[][]>> predictions = new LinkedHashMap<>();

  /** Sum over the folds of the inner R2 of each candidate, by target. */
  private final Map<String, double[]> inner = new LinkedHashMap<>();

  private Deam74Selection(Deam74Songs songs, int threads) {
    this.songs = songs;
    this.set = songs.set();
    this.work = new CrossValidation(threads);
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, Map<String, Trainer>> family : Deam74Settings.families().entrySet()) {
      families.put(family.getKey(), List.copyOf(family.getValue().keySet()));
      all.addAll(family.getValue().keySet());
      family
          .getValue()
          .forEach(
              (name, trainer) ->
                  candidates.put(name, Calibration.learner(trainer, set, Deam74Training.FIT_SEED)));
    }
    families.put(ANY, all);
    families.keySet().forEach(family -> predictions.put(family, new ArrayList<>()));
    candidates.keySet().forEach(name -> inner.put(name, new double[set.targets()]));
  }

  /**
   * Runs the comparison.
   *
   * @param data as for {@link Deam74Training#train}
   * @return the result, Markdown, dated
   */
  public static String run(Path data, TrainingOptions options, Progress progress) {
    Deam74Selection selection =
        new Deam74Selection(Deam74Songs.read(Deam74Training.table(data)), options.threads());
    return selection.compare(options, progress);
  }

  private String compare(TrainingOptions options, Progress progress) {
    Seed seed = Deam74Training.SEED.derive("selection");
    List<Fold> folds = new GroupKFold(OUTER_FOLDS).split(songs.groups(), seed);
    NestedChoice choice =
        new NestedChoice(
            candidates,
            set.labels(),
            songs.groups(),
            new GroupKFold(INNER_FOLDS),
            Metric.R2,
            seed.derive("inner"),
            work);
    for (int f = 0; f < folds.size(); f++) {
      Fold fold = folds.get(f);
      fold(fold, choice.scores(fold.train()));
      progress.update(f + 1, folds.size());
    }
    return report(folds, options);
  }

  private void fold(Fold fold, Map<String, double[]> scores) {
    Map<String, double[][]> known = new LinkedHashMap<>();
    scores.forEach(
        (name, score) -> {
          for (int target = 0; target < score.length; target++) {
            inner.get(name)[target] += score[target] / OUTER_FOLDS;
          }
        });
    families.forEach(
        (family, names) -> {
          double[][] predicted = new double[set.targets()][];
          for (int target = 0; target < predicted.length; target++) {
            String best = best(names, scores, target);
            known.computeIfAbsent(
                best, name -> candidates.get(name).predict(fold.train(), fold.test()));
            predicted[target] = known.get(best)[target];
          }
          predictions.get(family).add(predicted);
        });
  }

  private static String best(List<String> names, Map<String, double[]> scores, int target) {
    return names.stream()
        .max(Comparator.comparingDouble(name -> scores.get(name)[target]))
        .orElseThrow();
  }

  private String report(List<Fold> folds, TrainingOptions options) {
    StringBuilder text = new StringBuilder("# Choosing the family and settings of deam74\n\n");
    text.append(
        ScoreTable.line(
            "Measured %s on %d songs. Nested cross-validation: %d outer folds (one shuffle), settings"
                + " chosen for each output by R2 in %d folds inside the training songs of each. The"
                + " first columns are R2, pooled over the songs, of predictions on songs that had no"
                + " part in fitting or choosing.%n%n",
            options.date(), set.rows(), OUTER_FOLDS, INNER_FOLDS));
    text.append("| family | settings tried | valence | arousal |\n|---|---|---|---|\n");
    predictions.forEach(
        (family, parts) -> {
          double[][] all = CrossValidation.pooled(folds, parts, set.rows());
          text.append(
              ScoreTable.line(
                  "| %s | %d | %.4f | %.4f |%n",
                  family, families.get(family).size(), r2(all, 0), r2(all, 1)));
        });
    text.append("\nSettings with the best mean inner R2 of each family:\n\n");
    families.forEach((family, names) -> text.append(winners(family, names)));
    return text.toString();
  }

  private String winners(String family, List<String> names) {
    String valence = best(names, inner, 0);
    String arousal = best(names, inner, 1);
    return ScoreTable.line(
        "* %s: valence %s (%.4f); arousal %s (%.4f)%n",
        family, valence, inner.get(valence)[0], arousal, inner.get(arousal)[1]);
  }

  private double r2(double[][] predicted, int target) {
    return Metric.R2.of(set.labels()[target], predicted[target]);
  }
}
