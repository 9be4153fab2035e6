/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.drawing;

import java.util.List;

/**
 * A drawing: what it shows, in which order it is painted, and how large it is unless a page
 * stretches it.
 *
 * @param title what it is, for those who cannot see it
 * @param units width of the field in units; the field goes from 0 to this
 * @param width width of the field in pixels
 * @param height in pixels
 * @param left margin left of the field in pixels
 * @param right margin right of the field in pixels
 * @param marks from back to front
 */
public record Drawing(
    String title,
    double units,
    double width,
    double height,
    double left,
    double right,
    List<Mark> marks) {
  public Drawing {
    marks = List.copyOf(marks);
    if (!(units > 0) || !(width > 0) || !(height > 0)) {
      throw new IllegalArgumentException(
          title + " is " + units + " units, " + width + " x " + height + " pixels; needs a size");
    }
  }

  /** Width with its margins in pixels. */
  public double fullWidth() {
    return left + width + right;
  }

  /** Pixels from the left edge. */
  double pixel(double x) {
    return left + x / units * width;
  }
}
