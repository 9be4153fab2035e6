/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Keeps the folds of an experiment as they finish. */
final class FoldStore implements AutoCloseable {
  private final KeptResults kept;

  /**
   * Opens the store of a run folder.
   *
   * @param basis everything that predictions depend on
   * @throws org.evoke.core.UsageException when the folder holds folds of something else, and says
   *     what differs; or when another process is at work there
   */
  FoldStore(Path run, Map<String, Object> basis) {
    this.kept = new KeptResults(run, "folds", basis);
  }

  /** The result of a fold, if it is there whole. */
  Optional<FoldResult> read(FoldTask task) {
    return kept.read(task.id()).map(FoldResult::read);
  }

  /** Keeps a result, and removes the fold's checkpoints. */
  void write(FoldTask task, FoldResult result) {
    kept.write(task.id(), result.toMap());
  }

  /** A folder for the checkpoints of a fold; not made yet. */
  Path work(FoldTask task) {
    return kept.work(task.id());
  }

  /** A folder for other checkpoints; not made yet. */
  Path work(String name) {
    return kept.work(name);
  }

  /** Removes what checkpoints are left when everything is finished. */
  void finish() {
    kept.finish();
  }

  /** Gives the folder back; checkpoints stay. */
  @Override
  public void close() {
    kept.close();
  }
}
