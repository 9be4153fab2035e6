/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.chart;

import java.util.List;
import java.util.Map;
import org.evoke.core.Timeline.Shot;
import org.evoke.pipeline.drawing.Ink;
import org.evoke.pipeline.drawing.Mark;
import org.evoke.pipeline.drawing.Outline;
import org.evoke.pipeline.seeing.SmallPicture;

/**
 * Shots as boxes in two colours in turn, with their pictures.
 *
 * @param shots in order of time
 * @param pictures by index of the shot
 */
public record ShotLane(List<Shot> shots, Map<Integer, SmallPicture> pictures) implements Lane {
  public ShotLane {
    shots = List.copyOf(shots);
    pictures = Map.copyOf(pictures);
  }

  @Override
  public double height() {
    return 46;
  }

  @Override
  public double above() {
    return 28;
  }

  @Override
  public void draw(Field field, double top) {
    Outline even = new Outline();
    Outline odd = new Outline();
    for (int i = 0; i < shots.size(); i++) {
      Shot shot = shots.get(i);
      (i % 2 == 0 ? even : odd)
          .addBox(1000 * shot.start(), top, 1000 * (shot.end() - shot.start()), height());
    }
    field.add(new Mark.Area(even, Ink.SHOT_A, 1));
    field.add(new Mark.Area(odd, Ink.SHOT_B, 1));
    for (int i = 0; i < shots.size(); i++) {
      if (pictures.containsKey(i)) {
        Shot shot = shots.get(i);
        field.add(
            new Mark.Thumbnail(
                1000 * shot.start(), 1000 * shot.end(), top, height(), i, pictures.get(i)));
      }
    }
    field.name("Shots", Ink.SOFT, top - 6);
    field.corner(shots.size() == 1 ? "1 shot" : shots.size() + " shots", top - 6);
  }
}
