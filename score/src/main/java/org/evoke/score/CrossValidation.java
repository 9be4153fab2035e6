/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evoke.core.Progress;
import org.evoke.core.Tasks;

/**
 * Predictions of each fold's test part by a learner that saw only its training part. Folds run at
 * the same time; the result does not depend on how many.
 */
public final class CrossValidation {
  private final int threads;

  /** Runs this many folds at a time. */
  public CrossValidation(int threads) {
    this.threads = threads;
  }

  /**
   * What the learner predicts in each fold.
   *
   * @return by fold, target and test row
   */
  public List<double[][]> predictions(List<Fold> folds, Learner learner, Progress progress) {
    List<Callable<double[][]>> tasks = new ArrayList<>();
    for (Fold fold : folds) {
      tasks.add(() -> learner.predict(fold.train(), fold.test()));
    }
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, folds.size()));
    try {
      List<Future<double[][]>> running = tasks.stream().map(pool::submit).toList();
      List<double[][]> results = new ArrayList<>();
      for (Future<double[][]> fold : running) {
        results.add(Tasks.result(fold, "a fold"));
        progress.update(results.size(), folds.size());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * Predictions of all rows, each by the fold that has it in its test part.
   *
   * @param rows number of rows; every row must be tested exactly once
   * @return by target and row
   */
  public double[][] outOfFold(List<Fold> folds, int rows, Learner learner, Progress progress) {
    return pooled(folds, predictions(folds, learner, progress), rows);
  }

  /** Puts the predictions of folds whose test parts tile the rows into the order of the rows. */
  public static double[][] pooled(List<Fold> folds, List<double[][]> predictions, int rows) {
    double[][] all = new double[predictions.get(0).length][rows];
    boolean[] seen = new boolean[rows];
    int count = 0;
    for (int f = 0; f < folds.size(); f++) {
      int[] test = folds.get(f).test();
      for (int i = 0; i < test.length; i++) {
        count += seen[test[i]] ? 0 : 1;
        if (seen[test[i]]) {
          throw new IllegalArgumentException("row " + test[i] + " is tested twice");
        }
        seen[test[i]] = true;
        for (int target = 0; target < all.length; target++) {
          all[target][test[i]] = predictions.get(f)[target][i];
        }
      }
    }
    if (count != rows) {
      throw new IllegalArgumentException(count + " of " + rows + " rows are tested");
    }
    return all;
  }
}
