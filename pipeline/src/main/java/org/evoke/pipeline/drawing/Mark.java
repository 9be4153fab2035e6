/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.drawing;

import org.evoke.pipeline.seeing.SmallPicture;

/**
 * Something in a drawing. Horizontal places are in units of the drawing (milliseconds where it
 * shows time), vertical places and all sizes in pixels.
 */
public sealed interface Mark {
  /** A line. */
  record Line(Outline outline, Ink ink, double width, boolean dashed) implements Mark {
    /** A line without gaps. */
    public Line(Outline outline, Ink ink, double width) {
      this(outline, ink, width, false);
    }
  }

  /**
   * A filled area.
   *
   * @param opacity 0 to 1
   */
  record Area(Outline outline, Ink ink, double opacity) implements Mark {}

  /** An area of slanted lines. */
  record Hatched(Outline outline, Ink ink) implements Mark {}

  /** Which end of a text its place is. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /**
   * A text of one line.
   *
   * @param x place of the anchor in units
   * @param dx pixels to the right of it
   * @param y base line
   * @param strong whether it stands out
   * @param moves whether it goes along when a page shows a part of the drawing; otherwise it stays
   *     where it is on the screen
   */
  record Text(
      double x,
      double dx,
      double y,
      String text,
      Ink ink,
      Anchor anchor,
      boolean strong,
      boolean moves)
      implements Mark {
    /** About how wide a text is, in pixels; fonts differ. */
    public static double width(String text) {
      return StrokeFont.width(text, StrokeFont.USUAL_SIZE);
    }
  }

  /** Shapes of signs. */
  enum Shape {
    PEAK,
    VALLEY,
    TURN,
    DOT,
    RING
  }

  /**
   * A sign of fixed size.
   *
   * @param title what a reader is told who points at it
   * @param number index of the moment that it stands for, or -1
   */
  record Sign(double x, double y, Shape shape, Ink ink, String title, int number) implements Mark {}

  /**
   * A thumbnail at the beginning of a stretch, cut off where the stretch ends.
   *
   * @param shot index of the shot
   */
  record Thumbnail(double from, double to, double y, double height, int shot, SmallPicture picture)
      implements Mark {}

  /** A named line across the whole drawing, which a page places anew when it shows a part. */
  record Tick(double x, double top, double bottom, String text) implements Mark {}
}
