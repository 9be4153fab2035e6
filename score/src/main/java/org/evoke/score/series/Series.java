/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.series;

import org.evoke.core.InputException;

/**
 * Values over time, each for an interval. Arrays are not copied, and nobody changes them.
 *
 * @param starts start of each interval in seconds, ascending
 * @param ends end of each interval in seconds, after its start and not after the next one's start
 * @param values one for each interval; NaN where there is none
 */
public record Series(double[] starts, double[] ends, double[] values) {
  /** Seconds that intervals may overlap by rounding. */
  static final double SLACK = 1e-6;

  public Series {
    if (starts.length != ends.length || starts.length != values.length) {
      throw new InputException(
          starts.length + " starts, " + ends.length + " ends, " + values.length + " values");
    }
    for (int i = 0; i < starts.length; i++) {
      boolean overlaps = i > 0 && starts[i] < ends[i - 1] - SLACK;
      if (!(ends[i] > starts[i]) || overlaps) {
        throw new InputException(
            "interval "
                + i
                + " from "
                + starts[i]
                + " to "
                + ends[i]
                + " s; intervals must have a length and come one after the other");
      }
    }
  }

  /**
   * Values at points in time, each for the interval up to half-way to its neighbours; the first and
   * the last reach as far outwards as inwards.
   *
   * @param times seconds, at least 2, ascending
   */
  public static Series atPoints(double[] times, double[] values) {
    int n = times.length;
    if (n < 2) {
      throw new InputException(n + " points in time, need at least 2 to know their distance");
    }
    double[] starts = new double[n];
    double[] ends = new double[n];
    for (int i = 0; i < n; i++) {
      double before = i == 0 ? times[1] - times[0] : times[i] - times[i - 1];
      double after = i == n - 1 ? times[i] - times[i - 1] : times[i + 1] - times[i];
      starts[i] = times[i] - before / 2;
      ends[i] = times[i] + after / 2;
    }
    return new Series(starts, ends, values);
  }

  /** Number of intervals. */
  public int length() {
    return starts.length;
  }

  /** The middle of an interval. */
  double centre(int i) {
    return (starts[i] + ends[i]) / 2;
  }

  /** The intervals that have a value. */
  Series present() {
    int count = 0;
    for (double value : values) {
      count += Double.isNaN(value) ? 0 : 1;
    }
    double[][] kept = new double[3][count];
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        kept[0][next] = starts[i];
        kept[1][next] = ends[i];
        kept[2][next++] = values[i];
      }
    }
    return new Series(kept[0], kept[1], kept[2]);
  }
}
