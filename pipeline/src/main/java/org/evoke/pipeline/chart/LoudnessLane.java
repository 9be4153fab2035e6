/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.chart;

import java.util.Arrays;
import org.evoke.pipeline.drawing.Ink;
import org.evoke.pipeline.drawing.Mark;

/**
 * Loudness as an area.
 *
 * @param values LUFS for each point, NaN where there is none
 * @param points where the values lie
 */
public record LoudnessLane(double[] values, Points points) implements Lane {
  private static final double FLOOR = -60;
  private static final double OPACITY = 0.55;

  @Override
  public double height() {
    return 44;
  }

  @Override
  public double above() {
    return 28;
  }

  @Override
  public void draw(Field field, double top) {
    double[] floor = new double[values.length];
    Arrays.setAll(floor, i -> Double.isNaN(values[i]) ? Double.NaN : FLOOR);
    field.add(
        new Mark.Area(
            points.area(floor, values, value -> top + within(value) / FLOOR * height()),
            Ink.LOUDNESS,
            OPACITY));
    field.level(top + height(), Ink.GRID);
    field.name("Loudness", Ink.SOFT, top - 6);
    field.corner("LUFS", top - 6);
    field.margin("0", top + 9);
    field.margin(Labels.number(FLOOR), top + height());
  }

  private static double within(double value) {
    return Math.max(FLOOR, Math.min(0, value));
  }
}
