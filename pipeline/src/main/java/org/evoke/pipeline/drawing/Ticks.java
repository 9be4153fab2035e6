/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.drawing;

import org.evoke.pipeline.drawing.Mark.Anchor;

/** The names of ticks, which stay inside the drawing at its ends. */
final class Ticks {
  /** Base line of the name below the line. */
  static final double BELOW = 15;

  private static final double EDGE = 0.02;

  private Ticks() {}

  static Mark.Text label(Mark.Tick tick, double units) {
    double part = tick.x() / units;
    Anchor anchor = part < EDGE ? Anchor.START : part > 1 - EDGE ? Anchor.END : Anchor.MIDDLE;
    return new Mark.Text(
        tick.x(), 0, tick.bottom() + BELOW, tick.text(), Ink.SOFT, anchor, false, true);
  }
}
