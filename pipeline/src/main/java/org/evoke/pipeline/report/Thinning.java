/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.report;

import java.util.Arrays;
import org.evoke.core.Timeline;

/**
 * Fewer points of curves for drawing and for the table of a report: runs of steps are replaced by
 * their mean. The data of other formats are never thinned.
 */
final class Thinning {
  private final Timeline timeline;
  private final int size;

  /**
   * A thinning that leaves at most so many points.
   *
   * @param most positive
   */
  Thinning(Timeline timeline, int most) {
    this.timeline = timeline;
    this.size = Math.max(1, (timeline.steps() + most - 1) / most);
  }

  /** How many steps one point stands for. */
  int size() {
    return size;
  }

  /** Number of points. */
  int points() {
    return (timeline.steps() + size - 1) / size;
  }

  /** The first step of a point. */
  int from(int point) {
    return point * size;
  }

  /** The step after the last one of a point. */
  int to(int point) {
    return Math.min(timeline.steps(), (point + 1) * size);
  }

  /** Start of a point in seconds. */
  double start(int point) {
    return timeline.starts()[from(point)];
  }

  /** Mean of the values of each point, NaN where it has none. */
  double[] means(double[] values) {
    double[] means = new double[points()];
    Arrays.setAll(means, point -> mean(values, from(point), to(point)));
    return means;
  }

  /** Mean of the values from one step (inclusive) to another (exclusive), NaN where none is. */
  static double mean(double[] values, int from, int to) {
    double sum = 0;
    int count = 0;
    for (int step = from; step < to; step++) {
      if (!Double.isNaN(values[step])) {
        sum += values[step];
        count++;
      }
    }
    return sum / count;
  }
}
