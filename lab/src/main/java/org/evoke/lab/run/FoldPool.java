/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.ProgressOfParts;
import org.evoke.core.Tasks;

/** Runs the folds that are not finished yet, several at a time, and keeps each as it finishes. */
final class FoldPool {
  private final FoldStore store;
  private final FoldRunner runner;
  private final FoldWorkers workers;
  private final int rank;
  private final Progress progress;

  /**
   * Runs folds.
   *
   * @param rank of the experiment among those that share the workers
   */
  FoldPool(FoldStore store, FoldRunner runner, FoldWorkers workers, int rank, Progress progress) {
    this.store = store;
    this.runner = runner;
    this.workers = workers;
    this.rank = rank;
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
    fill(results, missing);
    return results;
  }

  private void fill(Map<FoldTask, FoldResult> results, List<FoldTask> missing) {
    ProgressOfParts parts = new ProgressOfParts(missing.size(), progress);
    List<Future<FoldResult>> running = new ArrayList<>();
    try {
      for (int t = 0; t < missing.size(); t++) {
        int number = t;
        running.add(workers.submit(rank, () -> finished(missing.get(number), parts.of(number))));
      }
      for (int t = 0; t < missing.size(); t++) {
        results.put(missing.get(t), Tasks.result(running.get(t), "a fold"));
      }
    } finally {
      running.forEach(fold -> fold.cancel(true));
    }
  }

  private FoldResult finished(FoldTask task, Progress part) {
    FoldResult result = run(task, part);
    store.write(task, result);
    part.update(1, 1);
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
}
