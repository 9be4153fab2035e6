/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.contour;

/** Takes the rows of one level in order. */
@FunctionalInterface
public interface RowSink {
  /**
   * Takes the next row.
   *
   * @param frame number of the row, from 0
   * @param stamp number of the frame whose time the row carries, see {@link
   *     org.evoke.audio.descriptor.DescriptorSink}
   * @param values one value per column; only valid during the call
   */
  void row(int frame, int stamp, float[] values);
}
