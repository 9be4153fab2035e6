/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import org.evoke.core.Progress;

/** How far a batch has come, from how far each of its files has. */
final class BatchProgress {
  private final double[] parts;
  private final Progress progress;
  private double done;

  BatchProgress(int files, Progress progress) {
    parts = new double[files];
    this.progress = progress;
  }

  /** A file has come so far, 0 to 1. */
  synchronized void update(int file, double part) {
    done += part - parts[file];
    parts[file] = part;
    progress.update(done, parts.length);
  }
}
