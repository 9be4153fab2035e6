/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.chart;

import java.util.function.DoubleUnaryOperator;
import org.evoke.pipeline.drawing.Outline;

/**
 * Where the points of curves lie in time.
 *
 * @param middles middle of each point in milliseconds
 * @param end end of the last point in milliseconds
 */
public record Points(double[] middles, double end) {
  /** The points of a thinned timeline. */
  public static Points of(Thinning thinning) {
    double[] middles = new double[thinning.points()];
    for (int i = 0; i < middles.length; i++) {
      middles[i] = 500 * (thinning.start(i) + thinning.end(i));
    }
    return new Points(middles, 1000 * thinning.end(middles.length - 1));
  }

  /**
   * A line through values, with gaps where there is none. The first point reaches back to the
   * beginning and the last one on to the end.
   */
  Outline line(double[] values, DoubleUnaryOperator y) {
    Outline line = new Outline();
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        line.lift();
      } else {
        add(line, i, y.applyAsDouble(values[i]), false);
      }
    }
    line.lift();
    return line;
  }

  /** The area between two curves, with gaps where there is no lower value. */
  Outline area(double[] lower, double[] upper, DoubleUnaryOperator y) {
    Outline area = new Outline();
    int begin = 0;
    while (begin < lower.length) {
      int end = begin;
      while (end < lower.length && !Double.isNaN(lower[end])) {
        end++;
      }
      for (int i = begin; i < end; i++) {
        add(area, i, y.applyAsDouble(upper[i]), false);
      }
      for (int i = end - 1; i >= begin; i--) {
        add(area, i, y.applyAsDouble(lower[i]), true);
      }
      area.lift();
      begin = end + 1;
    }
    return area;
  }

  private void add(Outline line, int point, double y, boolean backwards) {
    boolean first = point == 0;
    boolean last = point == middles.length - 1;
    if (backwards ? last : first) {
      line.to(backwards ? end : 0, y);
    }
    line.to(middles[point], y);
    if (backwards ? first : last) {
      line.to(backwards ? 0 : end, y);
    }
  }
}
