/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

/** Joins the progress of equally large parts that run at the same time into one. */
public final class ProgressOfParts {
  private final double[] done;
  private final Progress whole;

  /**
   * Of so many parts.
   *
   * @param whole told the sum of the finished shares, of the number of parts; by one thread at a
   *     time
   */
  public ProgressOfParts(int parts, Progress whole) {
    this.done = new double[parts];
    this.whole = whole;
  }

  /** The progress of one part, counted from 0; may be told by any thread. */
  public Progress of(int part) {
    return (finished, total) -> update(part, total > 0 ? finished / total : 0);
  }

  private synchronized void update(int part, double share) {
    done[part] = share;
    double sum = 0;
    for (double each : done) {
      sum += each;
    }
    whole.update(sum, done.length);
  }
}
