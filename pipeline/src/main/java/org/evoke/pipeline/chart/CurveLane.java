/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.chart;

import java.util.List;
import org.evoke.core.Timeline.Moment;
import org.evoke.pipeline.drawing.Ink;
import org.evoke.pipeline.drawing.Mark;
import org.evoke.pipeline.drawing.Outline;
import org.evoke.pipeline.mood.Clock;

/**
 * Curves with their bands over one scale.
 *
 * @param name words above the left corner
 * @param corner words above the right corner
 * @param nameInk ink of the name
 * @param low value at the bottom
 * @param high value at the top
 * @param height in pixels
 * @param curves from back to front
 * @param points where their values lie
 * @param hatched stretches that are hatched, pairs of milliseconds
 * @param lit stretches that are lit up, pairs of milliseconds
 * @param signs signs on the first curve
 */
public record CurveLane(
    String name,
    String corner,
    Ink nameInk,
    double low,
    double high,
    double height,
    List<Curve> curves,
    Points points,
    List<double[]> hatched,
    List<double[]> lit,
    List<Sign> signs)
    implements Lane {
  private static final double ABOVE = 28;
  private static final double LIT_OPACITY = 0.2;
  private static final double SIGN_DISTANCE = 14;
  private static final double SIGN_MARGIN = 8;

  /**
   * A curve, one value for each point, NaN where there is none.
   *
   * @param lower lower end of the band, or null without one
   * @param upper upper end of the band, or null without one
   */
  public record Curve(double[] values, double[] lower, double[] upper, Ink ink) {}

  /**
   * A key moment.
   *
   * @param value value of the curve there
   * @param number index of the moment
   */
  public record Sign(Moment moment, double value, int number) {}

  public CurveLane {
    curves = List.copyOf(curves);
    hatched = List.copyOf(hatched);
    lit = List.copyOf(lit);
    signs = List.copyOf(signs);
  }

  @Override
  public double above() {
    return ABOVE;
  }

  private double y(double top, double value) {
    double inside = Math.max(low, Math.min(high, value));
    return top + (high - inside) / (high - low) * height;
  }

  @Override
  public void draw(Field field, double top) {
    scale(field, top);
    for (double[] stretch : hatched) {
      field.add(
          new Mark.Hatched(
              Outline.box(stretch[0], top, stretch[1] - stretch[0], height), Ink.HATCH));
    }
    for (double[] stretch : lit) {
      field.add(
          new Mark.Area(
              Outline.box(stretch[0], top, stretch[1] - stretch[0], height),
              Ink.ACCENT,
              LIT_OPACITY));
    }
    for (Curve curve : curves) {
      if (curve.lower() != null) {
        Outline band = points.area(curve.lower(), curve.upper(), value -> y(top, value));
        field.add(new Mark.Area(band, curve.ink(), Ink.BAND_OPACITY));
      }
    }
    for (Curve curve : curves) {
      field.add(
          new Mark.Line(points.line(curve.values(), value -> y(top, value)), curve.ink(), 2.2));
    }
    signs.forEach(sign -> sign(field, top, sign));
    field.name(name, nameInk, top - 6);
    field.corner(corner, top - 6);
  }

  private void scale(Field field, double top) {
    double middle = (low + high) / 2;
    for (double value : new double[] {high, middle, low}) {
      field.level(y(top, value), value == 0 ? Ink.LINE : Ink.GRID);
      field.margin(Labels.number(value), y(top, value) + 4);
    }
  }

  private void sign(Field field, double top, Sign sign) {
    Moment moment = sign.moment();
    double away =
        switch (moment.kind()) {
          case PEAK -> -SIGN_DISTANCE;
          case VALLEY -> SIGN_DISTANCE;
          case TURN -> 0;
        };
    double y = y(top, sign.value()) + away;
    field.add(
        new Mark.Sign(
            1000 * moment.seconds(),
            Math.max(top + SIGN_MARGIN, Math.min(top + height - SIGN_MARGIN, y)),
            Mark.Shape.valueOf(moment.kind().name()),
            curves.get(0).ink(),
            Clock.text(moment.seconds()) + " " + Numbers.prose(moment.text()),
            sign.number()));
  }
}
