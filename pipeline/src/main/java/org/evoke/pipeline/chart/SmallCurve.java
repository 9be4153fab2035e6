/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.chart;

import java.util.List;
import org.evoke.pipeline.drawing.Drawing;
import org.evoke.pipeline.drawing.Ink;
import org.evoke.pipeline.drawing.Mark;

/** Curves without words, small enough to stand beside each other or in a table. */
public final class SmallCurve {
  private static final double INSET = 2;

  private SmallCurve() {}

  /** One curve, values at the points, NaN where there is none. */
  public record Line(double[] values, Ink ink) {}

  /**
   * The drawing.
   *
   * @param title what it shows
   * @param low value at the bottom
   * @param high value at the top
   * @param width in pixels unless a page stretches it
   * @param height in pixels
   * @param filled whether the area below the first curve is filled
   */
  public static Drawing of(
      String title,
      Points points,
      List<Line> lines,
      double low,
      double high,
      double width,
      double height,
      boolean filled) {
    Field field = new Field(points.end());
    double span = height - 2 * INSET;
    field.level(low < 0 && high > 0 ? INSET + high / (high - low) * span : height - 1, Ink.LINE);
    for (Line line : lines) {
      if (filled) {
        double[] floor = line.values().clone();
        for (int i = 0; i < floor.length; i++) {
          floor[i] = Double.isNaN(floor[i]) ? Double.NaN : low;
        }
        field.add(
            new Mark.Area(
                points.area(floor, line.values(), v -> y(v, low, high, span)),
                line.ink(),
                Ink.BAND_OPACITY));
      }
      field.add(
          new Mark.Line(points.line(line.values(), v -> y(v, low, high, span)), line.ink(), 1.6));
    }
    return new Drawing(title, points.end(), width, height, 0, 0, field.marks());
  }

  private static double y(double value, double low, double high, double span) {
    return INSET + (high - Math.max(low, Math.min(high, value))) / (high - low) * span;
  }
}
