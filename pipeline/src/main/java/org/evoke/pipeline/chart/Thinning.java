/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.chart;

import java.util.Arrays;
import org.evoke.core.Timeline;

/**
 * Fewer points of curves for drawing and for the table of a report: runs of steps are replaced by
 * their mean. The data of other formats are never thinned.
 */
public final class Thinning {
  private final Timeline timeline;
  private final int size;

  /**
   * A thinning that leaves at most so many points.
   *
   * @param most positive
   */
  public Thinning(Timeline timeline, int most) {
    this.timeline = timeline;
    this.size = Math.max(1, (timeline.steps() + most - 1) / most);
  }

  /** How many steps one point stands for. */
  public int size() {
    return size;
  }

  /** Number of points. */
  public int points() {
    return (timeline.steps() + size - 1) / size;
  }

  /** The first step of a point. */
  public int from(int point) {
    return point * size;
  }

  /** The step after the last one of a point. */
  public int to(int point) {
    return Math.min(timeline.steps(), (point + 1) * size);
  }

  /** Start of a point in seconds. */
  public double start(int point) {
    return timeline.starts()[from(point)];
  }

  /** End of a point in seconds. */
  public double end(int point) {
    return timeline.ends()[to(point) - 1];
  }

  /** Mean of the values of each point, NaN where it has none. */
  public double[] means(double[] values) {
    double[] means = new double[points()];
    Arrays.setAll(means, point -> mean(values, from(point), to(point)));
    return means;
  }

  /** Mean of the values from one step (inclusive) to another (exclusive), NaN where none is. */
  public static double mean(double[] values, int from, int to) {
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
