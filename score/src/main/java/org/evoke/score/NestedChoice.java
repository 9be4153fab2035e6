/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.Seed;

/**
 * A learner that chooses among candidates by cross-validation inside its training rows, for each
 * target on its own, and then fits the chosen ones on all training rows. Cross-validating this
 * learner is nested cross-validation: nothing is chosen on a row that is scored.
 *
 * @param candidates what to choose from, by name; the first of equals is taken
 * @param truth labels by target and row
 * @param groups the group of every row
 * @param inner how the training rows are divided for choosing
 * @param criterion what is compared, pooled over the inner test parts
 * @param seed where the inner folds come from
 * @param work runs the inner folds
 */
public record NestedChoice(
    Map<String, Learner> candidates,
    double[][] truth,
    Groups groups,
    Splitter inner,
    Metric criterion,
    Seed seed,
    CrossValidation work)
    implements Learner {

  public NestedChoice {
    if (candidates.isEmpty()) {
      throw new InputException("no candidates to choose from, need at least 1");
    }
    candidates = new LinkedHashMap<>(candidates);
  }

  @Override
  public double[][] predict(int[] train, int[] test) {
    List<String> chosen = choose(train);
    Map<String, double[][]> predictions = new LinkedHashMap<>();
    double[][] result = new double[truth.length][];
    for (int target = 0; target < truth.length; target++) {
      String name = chosen.get(target);
      predictions.computeIfAbsent(name, n -> candidates.get(n).predict(train, test));
      result[target] = predictions.get(name)[target];
    }
    return result;
  }

  /**
   * The name of the best candidate for each target, judged on these rows alone.
   *
   * @param train rows that may be looked at
   */
  public List<String> choose(int[] train) {
    return best(scores(train));
  }

  /**
   * The name of the best candidate for each target, the first of equals.
   *
   * @param scores what {@link #scores} gave
   */
  public List<String> best(Map<String, double[]> scores) {
    List<String> best = new ArrayList<>();
    for (int target = 0; target < truth.length; target++) {
      int number = target;
      best.add(
          scores.keySet().stream()
              .reduce((a, b) -> better(scores.get(b)[number], scores.get(a)[number]) ? b : a)
              .orElseThrow());
    }
    return best;
  }

  /**
   * The criterion of every candidate for each target, cross-validated on these rows alone.
   *
   * @param train rows that may be looked at
   */
  public Map<String, double[]> scores(int[] train) {
    List<Fold> folds = inner.within(train).split(groups.of(train), seed);
    Map<String, double[]> scores = new LinkedHashMap<>();
    candidates.forEach(
        (name, learner) -> {
          Learner inside = (a, b) -> learner.predict(Rows.select(train, a), Rows.select(train, b));
          double[][] predicted = work.outOfFold(folds, train.length, inside, Progress.NONE);
          double[] score = new double[truth.length];
          for (int target = 0; target < truth.length; target++) {
            score[target] = criterion.of(Rows.select(truth[target], train), predicted[target]);
          }
          scores.put(name, score);
        });
    return scores;
  }

  private boolean better(double a, double b) {
    return criterion.higherIsBetter() ? a > b : a < b;
  }
}
