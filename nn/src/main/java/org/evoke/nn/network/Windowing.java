/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.network;

import org.evoke.core.UsageException;

/**
 * How a network over time sees the rows of a recording.
 *
 * @param steps each row is answered from so many rows, of which it is the last; 0 where all rows of
 *     a recording are one sequence
 * @param stepSeconds seconds from one position to the next, so that steps that are missing leave
 *     gaps; 0 where rows are counted
 */
public record Windowing(int steps, double stepSeconds) {
  /** Whole recordings, rows counted. */
  public static final Windowing NONE = new Windowing(0, 0);

  public Windowing {
    if (steps < 0 || !(stepSeconds >= 0) || Double.isInfinite(stepSeconds)) {
      throw new UsageException(
          "window is "
              + steps
              + " and step-seconds "
              + stepSeconds
              + "; must be a number of rows from 0, and finite from 0");
    }
  }

  /** Whether rows are answered from windows and not from the whole recording. */
  public boolean isWindowed() {
    return steps > 0;
  }

  /** The first row of the window that ends with a row. */
  public int first(int row) {
    return Math.max(0, row - steps + 1);
  }

  /**
   * The position of each row of a recording, 0 for the first.
   *
   * @param seconds time of each row, rising; of no use where rows are counted
   */
  public long[] positions(double[] seconds) {
    long[] positions = new long[seconds.length];
    for (int row = 0; row < positions.length; row++) {
      positions[row] =
          stepSeconds > 0 ? Math.round((seconds[row] - seconds[0]) / stepSeconds) : row;
    }
    return positions;
  }
}
