/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import java.util.List;
import java.util.Map;
import org.evoke.audio.descriptor.Contours;
import org.evoke.audio.descriptor.FrameCounts;
import org.evoke.audio.functionals.Contour;
import org.evoke.core.FeatureSet;

/**
 * A feature set as a table: its blocks in the order of the output.
 *
 * @param set name, version and all column names
 * @param blocks whose values, one after the other, are the columns
 * @param slopes levels that are the plain slopes of another one, with that other one: when a whole
 *     sound is summarised they are worked out contour by contour instead of being kept
 */
record SetTable(FeatureSet set, List<LevelBlock> blocks, Map<String, String> slopes) {
  /** A table whose columns are named by its blocks. */
  static SetTable of(
      String name, String version, List<LevelBlock> blocks, Map<String, String> slopes) {
    List<String> columns =
        blocks.stream().flatMap(block -> block.functionals().names().stream()).toList();
    return new SetTable(
        new FeatureSet(name, version, columns), List.copyOf(blocks), Map.copyOf(slopes));
  }

  /** Whether the rows of a level have to be kept for {@link #summarise}. */
  boolean keeps(String level) {
    return !slopes.containsKey(level);
  }

  /** Summarises a whole sound: one value per column. */
  float[] summarise(Contours contours, FrameCounts counts) {
    float[] values = new float[set.width()];
    Contour workspace = new Contour();
    int at = 0;
    for (LevelBlock block : blocks) {
      int frames = block.frames().applyAsInt(counts);
      for (int column = 0; column < block.functionals().contours().size(); column++) {
        float[] contour = contour(contours, block.level().name(), column, frames);
        block.functionals().summarise(contour, 0, frames, workspace, values, at);
        at += block.functionals().functionals().size();
      }
    }
    return values;
  }

  private float[] contour(Contours contours, String level, int column, int frames) {
    String origin = slopes.get(level);
    return origin == null
        ? contours.contour(level, column, 0, frames)
        : Slope.of(contours.contour(origin, column), frames);
  }
}
