/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.figure;

import java.util.Arrays;

/** Points in a square with marked axes: predictions or residuals against the truth. */
final class PointFigure {
  private static final double SIZE = 400;
  private static final double LEFT = 58;
  private static final double TOP = 14;
  private static final double BOTTOM = 48;
  private static final double RIGHT = 14;

  private PointFigure() {}

  /** Predictions against the truth, both on one range, with the line where they are equal. */
  static String scatter(
      String label, String target, double[] truth, double[] predicted, String colour) {
    double[] range = range(truth, predicted);
    Axis x = new Axis(range[0], range[1], LEFT, SIZE - RIGHT);
    Axis y = new Axis(range[0], range[1], SIZE - BOTTOM, TOP);
    Svg svg = frame(label, x, y, "true " + target, "predicted " + target);
    svg.line(x.from(), y.from(), x.to(), y.to(), Svg.SOFT, "stroke-dasharray=\"4 4\"");
    svg.path(points(x, y, truth, predicted), colour, dots(truth.length));
    return svg.end();
  }

  /** Points in the square from -1 to 1, with the lines where either is 0. */
  static String plane(
      String label, String across, double[] xs, String along, double[] ys, String colour) {
    Axis x = new Axis(-1, 1, LEFT, SIZE - RIGHT);
    Axis y = new Axis(-1, 1, SIZE - BOTTOM, TOP);
    Svg svg = frame(label, x, y, across, along);
    svg.line(x.from(), y.at(0), x.to(), y.at(0), Svg.SOFT, "");
    svg.line(x.at(0), y.from(), x.at(0), y.to(), Svg.SOFT, "");
    svg.path(points(x, y, xs, ys), colour, dots(xs.length));
    return svg.end();
  }

  /** Truth less prediction against the prediction, with the line where it is 0. */
  static String residuals(
      String label, String target, double[] truth, double[] predicted, String colour) {
    double[] residuals = new double[truth.length];
    Arrays.setAll(residuals, i -> truth[i] - predicted[i]);
    double[] across = range(predicted, predicted);
    double[] along = range(residuals, residuals);
    double most = Math.max(Math.abs(along[0]), Math.abs(along[1]));
    Axis x = new Axis(across[0], across[1], LEFT, SIZE - RIGHT);
    Axis y = new Axis(-most, most, SIZE - BOTTOM, TOP);
    Svg svg = frame(label, x, y, "predicted " + target, "truth less prediction");
    svg.line(x.from(), y.at(0), x.to(), y.at(0), Svg.SOFT, "stroke-dasharray=\"4 4\"");
    svg.path(points(x, y, predicted, residuals), colour, dots(truth.length));
    return svg.end();
  }

  /** Zero-length strokes with round ends are dots, in few bytes. */
  private static String points(Axis x, Axis y, double[] xs, double[] ys) {
    StringBuilder data = new StringBuilder();
    for (int i = 0; i < xs.length; i++) {
      data.append('M').append(Svg.n(x.at(xs[i]))).append(' ').append(Svg.n(y.at(ys[i])));
      data.append("h0");
    }
    return data.toString();
  }

  private static String dots(int count) {
    double opacity = Math.max(0.45, Math.min(0.8, 300.0 / count));
    double width = count > 500 ? 4 : 6;
    return "stroke-width=\""
        + Svg.n(width)
        + "\" stroke-linecap=\"round\" stroke-opacity=\""
        + Svg.n(opacity)
        + "\"";
  }

  /** From the smallest to the largest, with a margin. */
  private static double[] range(double[] a, double[] b) {
    double low =
        Math.min(Arrays.stream(a).min().orElseThrow(), Arrays.stream(b).min().orElseThrow());
    double high =
        Math.max(Arrays.stream(a).max().orElseThrow(), Arrays.stream(b).max().orElseThrow());
    double margin = high > low ? 0.04 * (high - low) : Math.max(1e-6, 0.05 * Math.abs(high));
    return new double[] {low - margin, high + margin};
  }

  private static Svg frame(String label, Axis x, Axis y, String across, String along) {
    Svg svg = new Svg(SIZE, SIZE, label);
    for (double mark : x.marks()) {
      svg.line(x.at(mark), y.from(), x.at(mark), y.to(), Svg.GRID, "");
      svg.text(x.at(mark), y.from() + 18, "middle", Svg.SOFT, x.label(mark));
    }
    for (double mark : y.marks()) {
      svg.line(x.from(), y.at(mark), x.to(), y.at(mark), Svg.GRID, "");
      svg.text(x.from() - 8, y.at(mark) + 4, "end", Svg.SOFT, y.label(mark));
    }
    svg.text((x.from() + x.to()) / 2, SIZE - 10, "middle", Svg.INK, across);
    svg.textUp(16, (y.from() + y.to()) / 2, Svg.INK, along);
    return svg;
  }
}
