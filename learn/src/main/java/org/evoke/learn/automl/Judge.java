/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Compares trials by their squared errors on the inner test rows. */
final class Judge {
  /** Standard errors by which a discarded trial is worse; one in a hundred is by chance. */
  private static final double CLEARLY = 2.33;

  private static final int FEWEST_GROUPS = 10;

  private final InnerFolds folds;
  private final double variance;

  Judge(InnerFolds folds) {
    this.folds = folds;
    double[] labels = folds.labels();
    double mean = java.util.Arrays.stream(labels).sum() / labels.length;
    double squares = java.util.Arrays.stream(labels).map(y -> (y - mean) * (y - mean)).sum();
    this.variance = squares > 0 ? squares / labels.length : 1;
  }

  /**
   * Mean squared error relative to the variance of the labels, over the folds that are done: 1 less
   * R2 where all are.
   */
  double loss(Trial trial) {
    return loss(trial, trial.fits().size());
  }

  private double loss(Trial trial, int done) {
    double sum = 0;
    int rows = 0;
    for (int fold = 0; fold < done; fold++) {
      for (double error : errors(trial, fold)) {
        sum += error;
      }
      rows += folds.test(fold).length;
    }
    return sum / rows / variance;
  }

  /** R2 of predictions of all rows. */
  double r2(double[] predicted) {
    double sum = 0;
    for (int row = 0; row < predicted.length; row++) {
      double error = predicted[row] - folds.labels()[row];
      sum += error * error;
    }
    return 1 - sum / predicted.length / variance;
  }

  /**
   * The loss that a trial would have on all folds, if the rest were as hard for it as for another.
   */
  double expected(Trial trial, Trial complete) {
    return loss(trial) + loss(complete) - loss(complete, trial.fits().size());
  }

  /** The complete trial with the least loss, the first of equals. */
  Optional<Trial> best(List<Trial> trials) {
    return trials.stream().filter(Trial::isComplete).min(Comparator.comparingDouble(this::loss));
  }

  /**
   * Whether a trial is worse than the best by more than chance on the folds that it has done: the
   * difference of the squared errors, paired by group.
   */
  boolean isClearlyWorse(Trial trial, Trial best) {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int fold = 0; fold < trial.fits().size(); fold++) {
      double[] own = errors(trial, fold);
      double[] other = errors(best, fold);
      for (int[] group : folds.groups().of(folds.test(fold)).members()) {
        double difference = 0;
        for (int row : group) {
          difference += (own[row] - other[row]) / group.length;
        }
        sum += difference;
        squares += difference * difference;
        count++;
      }
    }
    double mean = sum / count;
    double spread = Math.sqrt(Math.max(0, squares / count - mean * mean) / Math.max(1, count - 1));
    return count >= FEWEST_GROUPS && mean > CLEARLY * spread;
  }

  private double[] errors(Trial trial, int fold) {
    float[] predicted = trial.fits().get(fold).predicted();
    int[] test = folds.test(fold);
    double[] errors = new double[test.length];
    for (int i = 0; i < test.length; i++) {
      double error = predicted[i] - folds.labels()[test[i]];
      errors[i] = error * error;
    }
    return errors;
  }

  /** Predictions of a complete trial by row. */
  double[] outOfFold(Trial trial) {
    double[] all = new double[folds.labels().length];
    for (int fold = 0; fold < folds.count(); fold++) {
      int[] test = folds.test(fold);
      for (int i = 0; i < test.length; i++) {
        all[test[i]] = trial.fits().get(fold).predicted()[i];
      }
    }
    return all;
  }
}
