/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

import java.util.List;
import org.evoke.core.Timeline.Shot;
import org.evoke.pipeline.Answer;

/**
 * What two versions have in common and how they differ.
 *
 * @param first answer about the first version
 * @param second answer about the second version
 * @param alignment which parts belong together
 * @param correlation that the errors on both versions were taken to have
 * @param curves differences of the curves that have a band
 * @param blocks where they were tested
 * @param shots for each shot of the first version its partner
 */
public record Comparison(
    Answer first,
    Answer second,
    Alignment alignment,
    double correlation,
    List<DifferenceCurve> curves,
    List<Block> blocks,
    List<ShotPair> shots) {
  public Comparison {
    curves = List.copyOf(curves);
    blocks = List.copyOf(blocks);
    shots = List.copyOf(shots);
  }

  /**
   * A shot of the first version and the shot of the second one that shows most of it.
   *
   * @param number index of the shot
   * @param partner index of its partner, or -1
   * @param sharedSeconds how long they are alike
   */
  public record ShotPair(int number, Shot shot, int partner, double sharedSeconds) {}

  /** The blocks of a curve. */
  public List<Block> blocks(String track) {
    return blocks.stream().filter(block -> block.track().equals(track)).toList();
  }
}
