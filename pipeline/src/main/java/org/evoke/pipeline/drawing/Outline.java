/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines from point to point, in one or several strokes. Across in units of the drawing, down in
 * pixels. Grows by its methods and is not changed once it is part of a mark.
 */
public final class Outline {
  private final List<double[]> strokes = new ArrayList<>();
  private double[] points = new double[16];
  private int length;

  /** A rectangle. */
  public static Outline box(double x, double y, double width, double height) {
    return new Outline().addBox(x, y, width, height);
  }

  /** A line from one point to another. */
  public static Outline line(double x1, double y1, double x2, double y2) {
    return new Outline().to(x1, y1).to(x2, y2).lift();
  }

  /** Adds a rectangle as a stroke of its own. */
  public Outline addBox(double x, double y, double width, double height) {
    lift();
    to(x, y).to(x + width, y).to(x + width, y + height);
    return to(x, y + height).to(x, y).lift();
  }

  /** Goes on to a point, or begins there. */
  public Outline to(double x, double y) {
    if (length == points.length) {
      points = Arrays.copyOf(points, 2 * length);
    }
    points[length++] = x;
    points[length++] = y;
    return this;
  }

  /** Ends the stroke. */
  public Outline lift() {
    if (length > 0) {
      strokes.add(Arrays.copyOf(points, length));
      length = 0;
    }
    return this;
  }

  /** Whether the pen is on the paper. */
  public boolean isDown() {
    return length > 0;
  }

  /** The strokes: x and y of each point in turn. */
  List<double[]> strokes() {
    lift();
    return strokes;
  }

  /** Whether there is nothing to draw. */
  public boolean isEmpty() {
    return strokes.isEmpty() && length == 0;
  }
}
