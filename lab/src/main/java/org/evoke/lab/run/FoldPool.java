/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evoke.core.EvokeException;
import org.evoke.core.InputException;
import org.evoke.core.Progress;

/** Runs the folds that are not finished yet, several at a time, and keeps each as it finishes. */
final class FoldPool {
  private final FoldStore store;
  private final FoldRunner runner;
  private final int threads;
  private final Progress progress;
  private double[] done = {};

  /** Runs this many folds at a time. */
  FoldPool(FoldStore store, FoldRunner runner, int threads, Progress progress) {
    this.store = store;
    this.runner = runner;
    this.threads = threads;
    this.progress = progress;
  }

  /** The result of each task, in order; finished ones come from the store. */
  Map<FoldTask, FoldResult> run(List<FoldTask> tasks) {
    Map<FoldTask, FoldResult> results = new LinkedHashMap<>();
    List<FoldTask> missing = new ArrayList<>();
    for (FoldTask task : tasks) {
      FoldResult known = store.read(task).orElse(null);
      results.put(task, known);
      if (known == null) {
        missing.add(task);
      }
    }
    done = new double[missing.size()];
    fill(results, missing);
    return results;
  }

  private void fill(Map<FoldTask, FoldResult> results, List<FoldTask> missing) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<FoldResult>> running = new ArrayList<>();
      for (int t = 0; t < missing.size(); t++) {
        int number = t;
        running.add(pool.submit(() -> finished(missing.get(number), number)));
      }
      for (int t = 0; t < missing.size(); t++) {
        results.put(missing.get(t), result(running.get(t)));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private FoldResult finished(FoldTask task, int number) {
    Progress part = (finished, whole) -> update(number, whole > 0 ? finished / whole : 0);
    FoldResult result = run(task, part);
    store.write(task, result);
    update(number, 1);
    return result;
  }

  private FoldResult run(FoldTask task, Progress part) {
    try {
      return runner.run(task, store.work(task), part);
    } catch (InputException e) {
      throw new InputException(
          task.protocol().name()
              + ", "
              + task.model().name()
              + ", fold "
              + (task.number() + 1)
              + ": "
              + e.getMessage(),
          e);
    }
  }

  private synchronized void update(int number, double part) {
    done[number] = part;
    double sum = 0;
    for (double each : done) {
      sum += each;
    }
    progress.update(sum, done.length);
  }

  private static FoldResult result(Future<FoldResult> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof EvokeException known) {
        throw known;
      }
      throw new IllegalStateException("a fold failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
