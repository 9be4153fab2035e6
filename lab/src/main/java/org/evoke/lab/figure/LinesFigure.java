/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.figure;

import java.util.List;
import org.evoke.score.Interval;

/** Numbers with their intervals over another number, one line for each of some things. */
public final class LinesFigure {
  private static final List<String> COLOURS =
      List.of("#0a6aa6", "#c2490b", "#2f7d4f", "#8a3ea8", "#7a6a12", "#a02050");
  private static final double WIDTH = 480;
  private static final double LEFT = 58;
  private static final double RIGHT = 14;
  private static final double TOP = 14;
  private static final double PLOT = 300;
  private static final double LINE = 18;

  private LinesFigure() {}

  /** A number with its interval at a place. */
  public record Point(double at, Interval value) {}

  /** Points in order of their places; those without a value are left out. */
  public record Line(String name, String colour, List<Point> points) {
    public Line {
      points = points.stream().filter(p -> Double.isFinite(p.value().value())).toList();
    }
  }

  /** A colour for the thing of this number, counted from 0. */
  public static String colour(int number) {
    return COLOURS.get(number % COLOURS.size());
  }

  /**
   * The picture.
   *
   * @param across what the places are
   * @param along what the numbers are
   */
  public static String of(String label, String across, String along, List<Line> lines) {
    double bottom = TOP + PLOT;
    Svg svg = new Svg(WIDTH, bottom + 44 + LINE * lines.size(), label);
    Axis x = new Axis(0, 1, LEFT, WIDTH - RIGHT);
    double[] range = range(lines);
    Axis y = new Axis(range[0], range[1], bottom, TOP);
    grid(svg, x, y);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      draw(svg, x, y, line);
      svg.text(LEFT, bottom + 52 + LINE * i, "start", line.colour(), line.name());
    }
    svg.text((x.from() + x.to()) / 2, bottom + 34, "middle", Svg.INK, across);
    svg.textUp(16, (y.from() + y.to()) / 2, Svg.INK, along);
    return svg.end();
  }

  private static void grid(Svg svg, Axis x, Axis y) {
    for (double mark : x.marks()) {
      svg.text(x.at(mark), y.from() + 18, "middle", Svg.SOFT, x.label(mark));
    }
    for (double mark : y.marks()) {
      svg.line(x.from(), y.at(mark), x.to(), y.at(mark), Svg.GRID, "");
      svg.text(x.from() - 8, y.at(mark) + 4, "end", Svg.SOFT, y.label(mark));
    }
  }

  private static void draw(Svg svg, Axis x, Axis y, Line line) {
    StringBuilder data = new StringBuilder();
    for (Point point : line.points()) {
      data.append(data.length() == 0 ? 'M' : 'L').append(Svg.n(x.at(point.at())));
      data.append(' ').append(Svg.n(inside(y, point.value().value())));
      double at = x.at(point.at());
      double low = inside(y, point.value().low());
      double high = inside(y, point.value().high());
      svg.line(at, low, at, high, line.colour(), "stroke-opacity=\"0.5\"");
    }
    if (data.length() > 0) {
      svg.path(data.toString(), line.colour(), "stroke-width=\"2\"");
    }
  }

  /** What lies beyond an end of the axis is drawn at that end. */
  private static double inside(Axis y, double value) {
    return y.at(Math.max(y.low(), Math.min(y.high(), value)));
  }

  /** Of the values from -1, with a margin; values below and intervals may be cut. */
  private static double[] range(List<Line> lines) {
    double low = 0;
    double high = 0.1;
    for (Line line : lines) {
      for (Point point : line.points()) {
        low = Math.min(low, Math.max(-1, point.value().value()));
        high = Math.max(high, point.value().value());
      }
    }
    double margin = 0.08 * (high - low);
    return new double[] {low - margin, high + margin};
  }
}
