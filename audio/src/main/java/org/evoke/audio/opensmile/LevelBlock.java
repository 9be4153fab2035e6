/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import java.util.List;
import java.util.function.ToIntFunction;
import org.evoke.audio.descriptor.DescriptorLevel;
import org.evoke.audio.descriptor.FrameCounts;
import org.evoke.audio.functionals.Functional;
import org.evoke.audio.functionals.FunctionalBlock;

/**
 * A block of a feature set: descriptors of one level, from its first column on, each summarised by
 * the same functionals.
 *
 * @param level the level that holds the contours
 * @param functionals what is computed, and the names
 * @param frames how many rows of the level, from the first on, enter when the whole sound is
 *     summarised; it differs between blocks because the reference evaluates a block at the first
 *     moment of the end of input, when some operators have not emitted their last rows
 */
record LevelBlock(
    DescriptorLevel level, FunctionalBlock functionals, ToIntFunction<FrameCounts> frames) {

  /** All descriptors of a level, zeros included. */
  static LevelBlock all(
      DescriptorLevel level, List<Functional> functionals, ToIntFunction<FrameCounts> frames) {
    return new LevelBlock(level, new FunctionalBlock(level.columns(), functionals, false), frames);
  }

  /** All descriptors of a level, samples that are exactly zero taken out. */
  static LevelBlock nonZero(
      DescriptorLevel level, List<Functional> functionals, ToIntFunction<FrameCounts> frames) {
    return new LevelBlock(level, new FunctionalBlock(level.columns(), functionals, true), frames);
  }

  /** The first descriptor of a level, zeros included, under another name. */
  static LevelBlock first(
      DescriptorLevel level,
      String contour,
      List<Functional> functionals,
      ToIntFunction<FrameCounts> frames) {
    return new LevelBlock(level, new FunctionalBlock(List.of(contour), functionals, false), frames);
  }
}
