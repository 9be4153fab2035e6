/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.figure;

import java.util.List;
import org.evoke.score.Interval;

/** Numbers with their intervals as bars, in groups. */
public final class BarsFigure {
  private static final double BAR = 16;
  private static final double GAP = 22;
  private static final double LEFT = 58;
  private static final double TOP = 14;
  private static final double PLOT = 260;
  private static final double LINE = 18;
  private static final double LETTER = 6;

  private BarsFigure() {}

  /** One number. */
  public record Bar(String name, String colour, Interval value) {}

  /** Bars side by side; all groups have the same names. */
  public record Group(String name, List<Bar> bars) {
    public Group {
      bars = List.copyOf(bars);
    }
  }

  /**
   * The picture.
   *
   * @param along what the numbers are
   * @param least numbers below it are cut there
   * @param most numbers above it are cut there
   */
  public static String of(
      String label, String along, double least, double most, List<Group> groups) {
    int bars = groups.isEmpty() ? 0 : groups.get(0).bars().size();
    double step = Math.max(bars * BAR, widest(groups)) + GAP;
    double bottom = TOP + PLOT;
    double width = LEFT + Math.max(step * groups.size(), 260) + GAP;
    Svg svg = new Svg(width, bottom + 34 + LINE * bars, label);
    Axis y = new Axis(least, most, bottom, TOP);
    for (double mark : y.marks()) {
      svg.line(LEFT, y.at(mark), width - GAP, y.at(mark), Svg.GRID, "");
      svg.text(LEFT - 8, y.at(mark) + 4, "end", Svg.SOFT, y.label(mark));
    }
    for (int g = 0; g < groups.size(); g++) {
      double middle = LEFT + (g + 0.5) * step;
      group(svg, y, middle - bars * BAR / 2, groups.get(g));
      svg.text(middle, bottom + 18, "middle", Svg.SOFT, groups.get(g).name());
    }
    for (int b = 0; b < bars; b++) {
      Bar bar = groups.get(0).bars().get(b);
      svg.text(LEFT, bottom + 42 + LINE * b, "start", bar.colour(), bar.name());
    }
    svg.textUp(16, TOP + PLOT / 2, Svg.INK, along);
    return svg.end();
  }

  /** About how much room the longest name of a group takes. */
  private static double widest(List<Group> groups) {
    return groups.stream().mapToDouble(group -> LETTER * group.name().length()).max().orElse(0);
  }

  private static void group(Svg svg, Axis y, double from, Group group) {
    for (int b = 0; b < group.bars().size(); b++) {
      Bar bar = group.bars().get(b);
      double left = from + b * BAR;
      if (!Double.isFinite(bar.value().value())) {
        continue;
      }
      double zero = y.at(cut(y, 0));
      double end = y.at(cut(y, bar.value().value()));
      svg.rect(left, Math.min(zero, end), BAR - 3, Math.abs(zero - end), bar.colour(), "");
      double middle = left + (BAR - 3) / 2;
      double low = y.at(cut(y, bar.value().low()));
      svg.line(middle, low, middle, y.at(cut(y, bar.value().high())), Svg.INK, "");
    }
  }

  private static double cut(Axis y, double value) {
    return Math.max(y.low(), Math.min(y.high(), value));
  }
}
