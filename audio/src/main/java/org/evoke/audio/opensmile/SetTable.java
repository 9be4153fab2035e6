/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

  /**
   * Summarises a whole sound: one value per column. Contours are independent of each other, so all
   * processors share them.
   */
  float[] summarise(Contours contours, FrameCounts counts) {
    float[] values = new float[set.width()];
    List<Place> places = places();
    int shares = Math.min(places.size(), 2 * Runtime.getRuntime().availableProcessors());
    IntStream.range(0, shares)
        .parallel()
        .forEach(
            share -> {
              Contour workspace = new Contour();
              for (int p = share; p < places.size(); p += shares) {
                summarise(places.get(p), contours, counts, workspace, values);
              }
            });
    return values;
  }

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    int at = 0;
    for (LevelBlock block : blocks) {
      for (int column = 0; column < block.functionals().contours().size(); column++) {
        places.add(new Place(block, column, at));
        at += block.functionals().functionals().size();
      }
    }
    return places;
  }

  private void summarise(
      Place place, Contours contours, FrameCounts counts, Contour workspace, float[] values) {
    LevelBlock block = place.block();
    int frames = block.frames().applyAsInt(counts);
    float[] contour = contour(contours, block.level().name(), place.column(), frames);
    block.functionals().summarise(contour, 0, frames, workspace, values, place.at());
  }

  private float[] contour(Contours contours, String level, int column, int frames) {
    String origin = slopes.get(level);
    return origin == null
        ? contours.contour(level, column, 0, frames)
        : Slope.of(contours.contour(origin, column), frames);
  }

  /** A contour of a block and where its functionals go. */
  private record Place(LevelBlock block, int column, int at) {}
}
