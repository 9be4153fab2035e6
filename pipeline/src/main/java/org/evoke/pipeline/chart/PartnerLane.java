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
 * Which parts of the first version are found in the second one: bars where they are, hatched where
 * not.
 *
 * @param name words above the left corner
 * @param found parts with a partner, pairs of milliseconds
 * @param missing parts without one, pairs of milliseconds
 */
public record PartnerLane(String name, List<double[]> found, List<double[]> missing)
    implements Lane {
  public PartnerLane {
    found = List.copyOf(found);
    missing = List.copyOf(missing);
  }

  @Override
  public double height() {
    return 16;
  }

  @Override
  public double above() {
    return 28;
  }

  @Override
  public void draw(Field field, double top) {
    for (int i = 0; i < found.size(); i++) {
      double[] part = found.get(i);
      Outline box = Outline.box(part[0], top, part[1] - part[0], height());
      field.add(new Mark.Area(box, i % 2 == 0 ? Ink.SHOT_A : Ink.SHOT_B, 1));
    }
    for (double[] part : missing) {
      Outline box = Outline.box(part[0], top, part[1] - part[0], height());
      field.add(new Mark.Hatched(box, Ink.HATCH));
    }
    field.name(name, Ink.SOFT, top - 6);
    field.corner("hatched: without partner", top - 6);
  }
}
