/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.mood;

import java.util.Optional;

/**
 * The largest change of a curve in one direction.
 *
 * @param from step where it begins
 * @param to step where it ends, after {@code from}
 * @param size how far the curve goes, positive
 */
record Climb(int from, int to, double size) {
  /**
   * The pair of steps, one after the other, between which a curve rises most (with {@code
   * direction} 1) or falls most (-1); the first one where several are equal. Steps without a value
   * do not count; empty for a curve that never does so.
   */
  static Optional<Climb> of(double[] values, int direction) {
    int start = -1;
    Climb best = null;
    for (int step = 0; step < values.length; step++) {
      if (Double.isNaN(values[step])) {
        continue;
      }
      if (start < 0 || direction * (values[step] - values[start]) < 0) {
        start = step;
      }
      double size = direction * (values[step] - values[start]);
      if (size > 0 && (best == null || size > best.size)) {
        best = new Climb(start, step, size);
      }
    }
    return Optional.ofNullable(best);
  }
}
