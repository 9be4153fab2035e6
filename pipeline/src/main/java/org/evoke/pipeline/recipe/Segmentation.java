/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.recipe;

/** What the rows of a set stand for. */
public sealed interface Segmentation {
  /** Each picture, window or example by itself. */
  record Own() implements Segmentation {}

  /**
   * Segments of one length, one after another.
   *
   * @param seconds length, positive
   */
  record Seconds(double seconds) implements Segmentation {}

  /**
   * Equal parts of the whole medium.
   *
   * @param count how many, at least 1
   */
  record Parts(int count) implements Segmentation {}
}
