/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.figure;

import java.util.Arrays;

/** Truth and prediction of one group over time. */
public final class SeriesFigure {
  private static final double WIDTH = 860;
  private static final double HEIGHT = 220;
  private static final double LEFT = 58;
  private static final double RIGHT = 14;
  private static final double TOP = 26;
  private static final double BOTTOM = 42;

  private SeriesFigure() {}

  /**
   * The picture in the colour of its target; all arrays in order of time.
   *
   * @param label what it shows
   * @param target name of what is drawn
   */
  public static String of(
      String label, String target, double[] seconds, double[] truth, double[] predicted) {
    return of(label, target, seconds, truth, predicted, RunFigures.colour(target));
  }

  /** All arrays in order of time. */
  static String of(
      String label,
      String target,
      double[] seconds,
      double[] truth,
      double[] predicted,
      String colour) {
    double low =
        Math.min(
            Arrays.stream(truth).min().orElseThrow(), Arrays.stream(predicted).min().orElseThrow());
    double high =
        Math.max(
            Arrays.stream(truth).max().orElseThrow(), Arrays.stream(predicted).max().orElseThrow());
    double margin = high > low ? 0.08 * (high - low) : 0.5;
    double end = seconds[seconds.length - 1];
    Axis x = new Axis(seconds[0], end > seconds[0] ? end : seconds[0] + 1, LEFT, WIDTH - RIGHT);
    Axis y = new Axis(low - margin, high + margin, HEIGHT - BOTTOM, TOP);
    Svg svg = new Svg(WIDTH, HEIGHT, label);
    for (double mark : x.marks()) {
      svg.line(x.at(mark), y.from(), x.at(mark), y.to(), Svg.GRID, "");
      svg.text(x.at(mark), y.from() + 18, "middle", Svg.SOFT, x.label(mark));
    }
    for (double mark : y.marks()) {
      svg.line(x.from(), y.at(mark), x.to(), y.at(mark), Svg.GRID, "");
      svg.text(x.from() - 8, y.at(mark) + 4, "end", Svg.SOFT, y.label(mark));
    }
    svg.path(line(x, y, seconds, truth), Svg.INK, "stroke-width=\"1.4\"");
    svg.path(line(x, y, seconds, predicted), colour, "stroke-width=\"2\"");
    svg.text((x.from() + x.to()) / 2, HEIGHT - 8, "middle", Svg.INK, "seconds");
    svg.textUp(16, (y.from() + y.to()) / 2, Svg.INK, target);
    svg.text(WIDTH - RIGHT - 70, 16, "end", Svg.INK, "truth");
    svg.text(WIDTH - RIGHT, 16, "end", colour, "prediction");
    return svg.end();
  }

  private static String line(Axis x, Axis y, double[] seconds, double[] values) {
    StringBuilder data = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      data.append(i == 0 ? 'M' : 'L').append(Svg.n(x.at(seconds[i])));
      data.append(' ').append(Svg.n(y.at(values[i])));
    }
    return data.toString();
  }
}
