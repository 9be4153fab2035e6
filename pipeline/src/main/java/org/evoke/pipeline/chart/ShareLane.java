/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.chart;

import java.util.List;
import org.evoke.pipeline.drawing.Ink;
import org.evoke.pipeline.drawing.Mark;
import org.evoke.pipeline.drawing.Mark.Anchor;

/**
 * Probabilities of classes, stacked from the first class at the bottom.
 *
 * @param name words above the left corner
 * @param labels names of the classes
 * @param shares for each class a value for each point, 0 to 1, NaN where there is none
 * @param points where the values lie
 * @param legend whether the labels are written above; pages have them beside the chart
 */
public record ShareLane(
    String name, List<String> labels, List<double[]> shares, Points points, boolean legend)
    implements Lane {
  private static final double LEGEND_HEIGHT = 18;
  private static final double SWATCH = 14;
  private static final double LEGEND_GAP = 18;

  public ShareLane {
    labels = List.copyOf(labels);
    shares = List.copyOf(shares);
  }

  @Override
  public double height() {
    return 120;
  }

  @Override
  public double above() {
    return 28 + (legend ? LEGEND_HEIGHT : 0);
  }

  @Override
  public void draw(Field field, double top) {
    double[] below = new double[points.middles().length];
    for (int i = 0; i < shares.size(); i++) {
      double[] above = sum(below, shares.get(i));
      double[] floor = masked(below, above);
      field.add(
          new Mark.Area(points.area(floor, above, value -> y(top, value)), Ink.ofClass(i), 0.85));
      field.add(new Mark.Line(points.line(above, value -> y(top, value)), Ink.PANEL, 1));
      below = above;
    }
    double above = top - 6 - (legend ? LEGEND_HEIGHT : 0);
    field.name(name, Ink.TEXT, above);
    field.corner("share of each class", above);
    if (legend) {
      legend(field, top - 6);
    }
    field.margin("1", top + 9);
    field.margin("0", top + height());
  }

  private void legend(Field field, double y) {
    double x = 0;
    for (int i = 0; i < labels.size(); i++) {
      field.add(new Mark.Text(0, x, y, "■", Ink.ofClass(i), Anchor.START, true, false));
      field.add(
          new Mark.Text(0, x + SWATCH, y, labels.get(i), Ink.SOFT, Anchor.START, false, false));
      x += SWATCH + Mark.Text.width(labels.get(i)) + LEGEND_GAP;
    }
  }

  private double y(double top, double value) {
    return top + (1 - Math.max(0, Math.min(1, value))) * height();
  }

  private static double[] sum(double[] a, double[] b) {
    double[] sum = new double[a.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = a[i] + b[i];
    }
    return sum;
  }

  private static double[] masked(double[] values, double[] mask) {
    double[] masked = values.clone();
    for (int i = 0; i < masked.length; i++) {
      masked[i] = Double.isNaN(mask[i]) ? Double.NaN : masked[i];
    }
    return masked;
  }
}
