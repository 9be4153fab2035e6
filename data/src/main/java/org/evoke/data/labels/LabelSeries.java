/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.labels;

import org.evoke.core.InputException;
import org.evoke.core.Scale;
import org.evoke.core.UsageException;

/**
 * Labels over time.
 *
 * @param scale what they mean
 * @param seconds times, ascending
 * @param values a label for each time
 */
public record LabelSeries(Scale scale, double[] seconds, double[] values) {
  /** Slack of interval ends, for times that went through text: 1 microsecond. */
  private static final double SLACK = 1e-6;

  public LabelSeries {
    if (seconds.length != values.length) {
      throw new InputException(values.length + " labels for " + seconds.length + " times");
    }
    for (int i = 1; i < seconds.length; i++) {
      if (!(seconds[i] > seconds[i - 1])) {
        throw new InputException(
            "times of labels must ascend, but " + seconds[i] + " s follows " + seconds[i - 1]);
      }
    }
  }

  /** Number of labels. */
  public int length() {
    return values.length;
  }

  /**
   * The mean of the labels in each interval, its start included, its end not.
   *
   * @param starts of the intervals in seconds, ascending
   * @param ends of the intervals in seconds, ascending; intervals may overlap
   * @return means and how many labels each is of; where there is none the mean is NaN
   */
  public IntervalMeans over(double[] starts, double[] ends) {
    double[] sums = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      sums[i + 1] = sums[i] + values[i];
    }
    double[] means = new double[starts.length];
    int[] counts = new int[starts.length];
    int from = 0;
    int to = 0;
    for (int row = 0; row < starts.length; row++) {
      while (from < seconds.length && seconds[from] < starts[row] - SLACK) {
        from++;
      }
      while (to < seconds.length && seconds[to] < ends[row] - SLACK) {
        to++;
      }
      counts[row] = Math.max(0, to - from);
      means[row] = counts[row] == 0 ? Double.NaN : (sums[to] - sums[from]) / counts[row];
    }
    return new IntervalMeans(means, counts);
  }

  /**
   * Means of equal segments from the first label on. A rest shorter than a segment is left out, as
   * a mean of less says less.
   *
   * @param length of a segment in seconds, 5 in the papers on AttendAffectNet
   * @return the means at the starts of their segments
   * @throws UsageException when the length is not above 0
   */
  public LabelSeries segments(double length) {
    if (!(length > 0) || values.length == 0) {
      throw new UsageException(
          "segments of " + length + " s of " + values.length + " labels; both must be above 0");
    }
    double first = seconds[0];
    double step = values.length < 2 ? length : seconds[1] - seconds[0];
    double end = seconds[values.length - 1] + step;
    int count = (int) Math.floor((end - first) / length + SLACK);
    double[] starts = new double[count];
    double[] ends = new double[count];
    for (int i = 0; i < count; i++) {
      starts[i] = first + i * length;
      ends[i] = first + (i + 1) * length;
    }
    return new LabelSeries(scale, starts, over(starts, ends).values());
  }

  /** The same labels on another scale of the same meaning. */
  public LabelSeries on(Scale other) {
    double[] converted = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      converted[i] = scale.convert(values[i], other);
    }
    return new LabelSeries(other, seconds, converted);
  }
}
