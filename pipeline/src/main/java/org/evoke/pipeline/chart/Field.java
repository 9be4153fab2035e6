/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.chart;

import java.util.ArrayList;
import java.util.List;
import org.evoke.pipeline.drawing.Ink;
import org.evoke.pipeline.drawing.Mark;
import org.evoke.pipeline.drawing.Mark.Anchor;
import org.evoke.pipeline.drawing.Outline;

/** Where the lanes of a chart put their marks. */
final class Field {
  private static final double LABEL_INSET = 6;
  private static final double LEFT_GAP = 7;

  private final double units;
  private final List<Mark> marks = new ArrayList<>();

  /** An empty field of so many units. */
  Field(double units) {
    this.units = units;
  }

  double units() {
    return units;
  }

  List<Mark> marks() {
    return marks;
  }

  void add(Mark mark) {
    marks.add(mark);
  }

  /** A level line through the whole field. */
  void level(double y, Ink ink) {
    add(new Mark.Line(Outline.line(0, y, units, y), ink, 1));
  }

  /** The name of a lane above its left corner. */
  void name(String text, Ink ink, double y) {
    add(new Mark.Text(0, LABEL_INSET, y, text, ink, Anchor.START, true, false));
  }

  /** A word above the right corner of a lane. */
  void corner(String text, double y) {
    add(new Mark.Text(units, 0, y, text, Ink.SOFT, Anchor.END, false, false));
  }

  /** A number or word in the left margin. */
  void margin(String text, double y) {
    add(new Mark.Text(0, -LEFT_GAP, y, text, Ink.SOFT, Anchor.END, false, false));
  }
}
