/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

import java.util.Arrays;
import java.util.Optional;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Track;

/**
 * How much higher a curve is in the second version, over the steps of the first one.
 *
 * <p>Both bands hold the truth nine times in ten. With h and h' their half widths and r the
 * correlation of the errors that the model makes on the two versions, the half width of the band of
 * the difference is the root of h² + h'² - 2 r h h'.
 *
 * @param track the curve in the first version
 * @param second value of the second version at each step, NaN without a partner
 * @param secondLower lower end of its band
 * @param secondUpper upper end of its band
 * @param values second minus first
 * @param lower lower end of the band of the difference
 * @param upper upper end of the band of the difference
 */
public record DifferenceCurve(
    Track track,
    double[] second,
    double[] secondLower,
    double[] secondUpper,
    double[] values,
    double[] lower,
    double[] upper) {

  /**
   * The difference of two curves.
   *
   * @param a a curve with a band of the first version
   * @param b the same curve of the second version
   * @param correlation of the errors, 0 to below 1
   */
  static DifferenceCurve of(
      Timeline first, Track a, Timeline second, Track b, Alignment alignment, double correlation) {
    int steps = first.steps();
    double[][] other = new double[3][steps];
    for (int step = 0; step < steps; step++) {
      double centre = (first.starts()[step] + first.ends()[step]) / 2;
      Optional<Double> time = alignment.partner(centre);
      other[0][step] = time.map(t -> at(second, b.values(), t)).orElse(Double.NaN);
      other[1][step] = time.map(t -> at(second, b.lower(), t)).orElse(Double.NaN);
      other[2][step] = time.map(t -> at(second, b.upper(), t)).orElse(Double.NaN);
    }
    double[] values = new double[steps];
    Arrays.setAll(values, step -> other[0][step] - a.values()[step]);
    double[] half = new double[steps];
    Arrays.setAll(
        half,
        step ->
            halfWidth(
                (a.upper()[step] - a.lower()[step]) / 2,
                (other[2][step] - other[1][step]) / 2,
                correlation));
    double[] lower = new double[steps];
    double[] upper = new double[steps];
    Arrays.setAll(lower, step -> values[step] - half[step]);
    Arrays.setAll(upper, step -> values[step] + half[step]);
    return new DifferenceCurve(a, other[0], other[1], other[2], values, lower, upper);
  }

  /** Half the width of the band of a difference. */
  static double halfWidth(double h, double other, double correlation) {
    return Math.sqrt(Math.max(0, h * h + other * other - 2 * correlation * h * other));
  }

  /** The value of a curve at a time, between the middles of steps on a line. */
  static double at(Timeline timeline, double[] values, double time) {
    int found = Arrays.binarySearch(timeline.starts(), time);
    int step = Math.max(0, found >= 0 ? found : -found - 2);
    double centre = (timeline.starts()[step] + timeline.ends()[step]) / 2;
    int neighbour =
        Math.max(0, Math.min(timeline.steps() - 1, time < centre ? step - 1 : step + 1));
    double far = (timeline.starts()[neighbour] + timeline.ends()[neighbour]) / 2;
    if (neighbour == step || Double.isNaN(values[neighbour])) {
      return values[step];
    }
    double part = (time - centre) / (far - centre);
    return values[step] + part * (values[neighbour] - values[step]);
  }
}
