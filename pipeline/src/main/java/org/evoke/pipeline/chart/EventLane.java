/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.chart;

import java.util.List;
import org.evoke.pipeline.drawing.Ink;
import org.evoke.pipeline.drawing.Mark;
import org.evoke.pipeline.drawing.Outline;

/**
 * Events as bars, one row for each label; the surer, the stronger.
 *
 * @param rows from top to bottom
 * @param labels how many labels there are; more than rows where not all are shown
 */
public record EventLane(List<Row> rows, int labels) implements Lane {
  private static final double ROW = 18;
  private static final double BAR = 8;
  private static final double NAME = 8;

  /** The events of one label. */
  public record Row(String label, List<Bar> bars) {
    public Row {
      bars = List.copyOf(bars);
    }
  }

  /**
   * One event.
   *
   * @param from beginning in milliseconds
   * @param to end in milliseconds
   * @param probability 0 to 1
   */
  public record Bar(double from, double to, double probability) {}

  public EventLane {
    rows = List.copyOf(rows);
  }

  @Override
  public double height() {
    return rows.size() * (ROW + NAME);
  }

  @Override
  public double above() {
    return 28;
  }

  @Override
  public void draw(Field field, double top) {
    for (int i = 0; i < rows.size(); i++) {
      double y = top + i * (ROW + NAME) + ROW - BAR + NAME;
      field.level(y + BAR, Ink.GRID);
      bars(field, rows.get(i), y);
      field.add(
          new Mark.Text(
              0, 6, y - 3, rows.get(i).label(), Ink.SOFT, Mark.Anchor.START, false, false));
    }
    field.name("Events", Ink.TEXT, top - 6);
    field.corner(
        rows.size() < labels ? rows.size() + " of " + labels + " labels" : "stronger: surer",
        top - 6);
  }

  private static void bars(Field field, Row row, double y) {
    for (int level = 0; level < 4; level++) {
      Outline outline = new Outline();
      for (Bar bar : row.bars()) {
        if (level == level(bar.probability())) {
          outline.addBox(bar.from(), y, bar.to() - bar.from(), BAR);
        }
      }
      if (!outline.isEmpty()) {
        field.add(new Mark.Area(outline, Ink.ACCENT, 0.25 * (level + 1)));
      }
    }
  }

  private static int level(double probability) {
    return (int) Math.max(0, Math.min(3, Math.floor(4 * probability)));
  }
}
