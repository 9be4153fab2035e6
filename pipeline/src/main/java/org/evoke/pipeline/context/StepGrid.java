/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.context;

import org.evoke.core.UsageException;

/**
 * Steps that tile a file without gaps: all of the same length, only the last one shorter.
 *
 * @param starts start of each step in seconds, length T at least 1, the first is 0
 * @param ends end of each step in seconds, length T; each is the start of the next
 */
public record StepGrid(double[] starts, double[] ends) {
  /** A rest shorter than this joins the step before it: it would have no length in milliseconds. */
  private static final double SHORTEST_REST_SECONDS = 0.002;

  /**
   * The steps of a file.
   *
   * @param seconds duration of the file, positive
   * @param stepSeconds length of a step, positive
   */
  public static StepGrid of(double seconds, double stepSeconds) {
    if (!(seconds > 0) || !(stepSeconds > 0)) {
      throw new UsageException(
          "steps of " + stepSeconds + " s in a file of " + seconds + " s; both must be positive");
    }
    int whole = (int) Math.floor(seconds / stepSeconds);
    double rest = seconds - whole * stepSeconds;
    int count = Math.max(1, whole + (rest >= SHORTEST_REST_SECONDS ? 1 : 0));
    double[] starts = new double[count];
    double[] ends = new double[count];
    for (int i = 0; i < count; i++) {
      starts[i] = i * stepSeconds;
      ends[i] = i == count - 1 ? seconds : (i + 1) * stepSeconds;
    }
    return new StepGrid(starts, ends);
  }

  /** Number of steps T. */
  public int steps() {
    return starts.length;
  }

  /** Middle of a step in seconds. */
  public double centre(int step) {
    return (starts[step] + ends[step]) / 2;
  }
}
