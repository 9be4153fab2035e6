/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.drawing;

import org.evoke.pipeline.drawing.Mark.Shape;

/** Signs around their middle, in pixels. */
final class Shapes {
  /** Radius of round signs. */
  static final double RADIUS = 5.5;

  private Shapes() {}

  static boolean isRound(Shape shape) {
    return shape == Shape.DOT || shape == Shape.RING;
  }

  /** Corners of a sign that is not round. */
  static Outline outline(Shape shape) {
    return switch (shape) {
      case PEAK -> new Outline().to(0, -7).to(7, 6).to(-7, 6).to(0, -7).lift();
      case VALLEY -> new Outline().to(0, 7).to(7, -6).to(-7, -6).to(0, 7).lift();
      case TURN -> new Outline().to(0, -8).to(7, 0).to(0, 8).to(-7, 0).to(0, -8).lift();
      case DOT, RING -> throw new IllegalArgumentException(shape + " is round");
    };
  }
}
