/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import org.evoke.audio.descriptor.Contours;
import org.evoke.audio.descriptor.FrameCounts;
import org.evoke.audio.functionals.Contour;

/** Summarises a whole sound by the functionals of a set. */
final class WholeFile {
  private WholeFile() {}

  /** One value per column of the set. */
  static float[] summarise(SetTable table, Contours contours, FrameCounts counts) {
    float[] values = new float[table.set().width()];
    Contour workspace = new Contour();
    int at = 0;
    for (LevelBlock block : table.blocks()) {
      int frames = block.frames().applyAsInt(counts);
      for (int column = 0; column < block.functionals().contours().size(); column++) {
        float[] contour = contours.contour(block.level().name(), column, 0, frames);
        block.functionals().summarise(contour, 0, frames, workspace, values, at);
        at += block.functionals().functionals().size();
      }
    }
    return values;
  }
}
