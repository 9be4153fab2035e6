/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.chart;

import java.util.List;
import org.evoke.core.Scale;
import org.evoke.core.Timeline.Track;
import org.evoke.core.Timeline.Whole;
import org.evoke.pipeline.drawing.Drawing;
import org.evoke.pipeline.drawing.Ink;
import org.evoke.pipeline.drawing.Mark;
import org.evoke.pipeline.drawing.Mark.Anchor;
import org.evoke.pipeline.drawing.Outline;
import org.evoke.pipeline.mood.Plane;
import org.evoke.pipeline.mood.Quadrant;

/**
 * The path of a file through the valence-arousal plane, coloured by time.
 *
 * @param plane the curves
 * @param thinning which points of them are drawn
 * @param reach half the width of what is shown, 1 for the whole plane
 */
public record PlaneChart(Plane plane, Thinning thinning, double reach) {
  /** Side of the drawing in pixels. */
  public static final double SIDE = 420;

  /** Room around the square in pixels. */
  public static final double MARGIN = 28;

  private static final double STEP = 0.1;
  private static final double SMALLEST_REACH = 0.4;
  private static final int CORNERS = 48;

  /** The smallest reach, in tenths, that leaves some room around the path. */
  public static double fittingReach(Plane plane) {
    double most = 0;
    for (Track track : List.of(plane.valence(), plane.arousal())) {
      Scale scale = track.scale().withRange(-1, 1);
      for (double value : track.values()) {
        double size = Math.abs(track.scale().convert(value, scale));
        most = Double.isNaN(size) ? most : Math.max(most, size);
      }
      double whole = Math.abs(track.scale().convert(track.whole().value(), scale));
      most = Double.isNaN(whole) ? most : Math.max(most, whole);
    }
    double reach = Math.ceil((most + 0.02) / STEP) * STEP + STEP;
    return Math.max(SMALLEST_REACH, Math.min(1, Math.round(reach * 10) / 10.0));
  }

  private double place(double value) {
    double inside = Math.max(-reach, Math.min(reach, value));
    return MARGIN + (inside + reach) / (2 * reach) * (SIDE - 2 * MARGIN);
  }

  private double x(double valence) {
    return place(plane.valence().scale().convert(valence, Scale.VALENCE));
  }

  private double y(double arousal) {
    return SIDE - place(plane.arousal().scale().convert(arousal, Scale.AROUSAL));
  }

  /** The drawing. */
  public Drawing drawing() {
    Field field = new Field(SIDE);
    quarters(field);
    ends(field);
    whole(field);
    trail(field);
    return new Drawing(
        "Path through the valence-arousal plane", SIDE, SIDE, SIDE, 0, 0, field.marks());
  }

  private void quarters(Field field) {
    double middle = SIDE / 2;
    double half = middle - MARGIN;
    field.add(new Mark.Area(Outline.box(MARGIN, MARGIN, half, half), Ink.GRID, 0.45));
    field.add(new Mark.Area(Outline.box(middle, middle, half, half), Ink.GRID, 0.45));
    word(field, Quadrant.HAPPY_EXCITED, 1, 1);
    word(field, Quadrant.TENSE_ANGRY, -1, 1);
    word(field, Quadrant.SAD_GLOOMY, -1, -1);
    word(field, Quadrant.CALM_CONTENT, 1, -1);
    field.add(
        new Mark.Line(
            Outline.box(MARGIN, MARGIN, SIDE - 2 * MARGIN, SIDE - 2 * MARGIN), Ink.LINE, 1));
    field.add(new Mark.Line(Outline.line(MARGIN, middle, SIDE - MARGIN, middle), Ink.LINE, 1.4));
    field.add(new Mark.Line(Outline.line(middle, MARGIN, middle, SIDE - MARGIN), Ink.LINE, 1.4));
    field.add(new Mark.Line(neutral(middle), Ink.LINE, 1, true));
  }

  private Outline neutral(double middle) {
    double radius = Quadrant.NEUTRAL_RADIUS / reach * (middle - MARGIN);
    Outline circle = new Outline();
    for (int i = 0; i <= CORNERS; i++) {
      double angle = 2 * StrictMath.PI * i / CORNERS;
      circle.to(middle + radius * StrictMath.cos(angle), middle + radius * StrictMath.sin(angle));
    }
    return circle.lift();
  }

  private static void word(Field field, Quadrant quadrant, int right, int up) {
    field.add(
        new Mark.Text(
            right > 0 ? SIDE - MARGIN - 8 : MARGIN + 8,
            0,
            up > 0 ? MARGIN + 18 : SIDE - MARGIN - 10,
            quadrant.words(),
            Ink.SOFT,
            right > 0 ? Anchor.END : Anchor.START,
            true,
            false));
  }

  private void ends(Field field) {
    Scale valence = plane.valence().scale();
    String right = Labels.number(Scale.VALENCE.convert(reach, valence));
    String left = Labels.number(Scale.VALENCE.convert(-reach, valence));
    String up = Labels.number(Scale.AROUSAL.convert(reach, plane.arousal().scale()));
    end(field, SIDE - MARGIN, SIDE - 9, "pleasant " + right + " →", Anchor.END);
    end(field, MARGIN, SIDE - 9, "← " + left + " unpleasant", Anchor.START);
    end(field, SIDE / 2, 18, "↑ excited " + up, Anchor.MIDDLE);
    end(field, SIDE / 2, SIDE - 9, "↓ calm", Anchor.MIDDLE);
  }

  private static void end(Field field, double x, double y, String text, Anchor anchor) {
    field.add(new Mark.Text(x, 0, y, text, Ink.SOFT, anchor, false, false));
  }

  private void whole(Field field) {
    Whole v = plane.valence().whole();
    Whole a = plane.arousal().whole();
    if (!Double.isFinite(v.value()) || !Double.isFinite(a.value())) {
      return;
    }
    double left = x(v.lower());
    double top = y(a.upper());
    Outline band = Outline.box(left, top, x(v.upper()) - left, y(a.lower()) - top);
    field.add(new Mark.Area(band, Ink.TEXT, 0.05));
    field.add(new Mark.Line(band, Ink.SOFT, 1, true));
    String title =
        "Whole file: valence "
            + Numbers.text(v.value(), 2)
            + ", arousal "
            + Numbers.text(a.value(), 2);
    field.add(new Mark.Sign(x(v.value()), y(a.value()), Mark.Shape.RING, Ink.TEXT, title, -1));
  }

  /** One line for each colour, so that a long film does not make thousands of elements. */
  private void trail(Field field) {
    double[] valence = thinning.means(plane.valence().values());
    double[] arousal = thinning.means(plane.arousal().values());
    int first = -1;
    int last = -1;
    Outline line = new Outline();
    Ink ink = Ink.ofTime(0);
    for (int i = 0; i < valence.length; i++) {
      if (Double.isNaN(valence[i]) || Double.isNaN(arousal[i])) {
        continue;
      }
      first = first < 0 ? i : first;
      last = i;
      line.to(x(valence[i]), y(arousal[i]));
      Ink next = Ink.ofTime((double) i / valence.length);
      if (!next.equals(ink)) {
        field.add(new Mark.Line(line.lift(), ink, 2.6));
        line = new Outline().to(x(valence[i]), y(arousal[i]));
        ink = next;
      }
    }
    if (last >= 0) {
      field.add(new Mark.Line(line.lift(), ink, 2.6));
      end(field, first, valence, arousal, "Beginning", Ink.ofTime(0));
      end(field, last, valence, arousal, "End", Ink.ofTime(1));
    }
  }

  private void end(
      Field field, int point, double[] valence, double[] arousal, String title, Ink ink) {
    field.add(new Mark.Sign(x(valence[point]), y(arousal[point]), Mark.Shape.DOT, ink, title, -1));
  }
}
