/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.descriptor;

/** Takes rows of descriptors as soon as they are known. */
@FunctionalInterface
public interface DescriptorSink {
  /**
   * Takes one row. The rows of a level arrive in order of their frames, starting at 0; rows of
   * different levels interleave.
   *
   * @param level the level that the row belongs to
   * @param frame number of the row within its level
   * @param stamp number of the frame whose time the row carries, at most {@code frame}: the rows
   *     that end-of-input padding creates repeat a real one, as in the reference program
   * @param values one value per column of the level; only valid during the call
   */
  void row(DescriptorLevel level, int frame, int stamp, float[] values);
}
