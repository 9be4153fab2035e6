/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.chart;

import java.util.List;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Track;
import org.evoke.pipeline.drawing.Drawing;
import org.evoke.pipeline.drawing.Ink;
import org.evoke.pipeline.drawing.Mark;
import org.evoke.pipeline.drawing.Outline;

/**
 * Small charts of several tracks of one timeline in one drawing, three in a row.
 *
 * @param tracks what is drawn
 * @param timeline where it comes from
 */
record Multiples(List<Track> tracks, Timeline timeline) {
  private static final int COLUMNS = 3;
  private static final double WIDTH = 340;
  private static final double HEIGHT = 60;
  private static final double ROW = 96;
  private static final double GAP = 24;

  Drawing drawing() {
    Field field = new Field(COLUMNS * (WIDTH + GAP));
    for (int i = 0; i < tracks.size(); i++) {
      int row = i / COLUMNS;
      one(field, tracks.get(i), i % COLUMNS * (WIDTH + GAP), row * ROW + GAP);
    }
    int rows = (tracks.size() + COLUMNS - 1) / COLUMNS;
    return new Drawing(
        "Small charts", field.units(), field.units(), rows * ROW + GAP, GAP, 0, field.marks());
  }

  private void one(Field field, Track track, double x, double top) {
    Thinning few = new Thinning(timeline, AnswerCharts.MOST_SMALL_POINTS);
    double[] values = few.means(track.values());
    Points points = placed(Points.of(few), x);
    double low = track.scale().low();
    double span = track.scale().high() - low;
    field.add(
        new Mark.Text(
            x, 0, top - 5, Labels.of(track.name()), Ink.TEXT, Mark.Anchor.START, true, false));
    field.add(new Mark.Line(Outline.line(x, top + HEIGHT, x + WIDTH, top + HEIGHT), Ink.LINE, 1));
    Outline line = new Outline();
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        line.lift();
      } else {
        line.to(points.middles()[i], top + HEIGHT - (values[i] - low) / span * HEIGHT);
      }
    }
    field.add(new Mark.Line(line.lift(), Labels.ink(track), 1.6));
    field.add(
        new Mark.Text(
            x + WIDTH,
            0,
            top - 5,
            Labels.number(low) + " to " + Labels.number(track.scale().high()),
            Ink.SOFT,
            Mark.Anchor.END,
            false,
            false));
  }

  private static Points placed(Points points, double x) {
    double[] middles = points.middles().clone();
    for (int i = 0; i < middles.length; i++) {
      middles[i] = x + middles[i] / points.end() * WIDTH;
    }
    return new Points(middles, x + WIDTH);
  }
}
