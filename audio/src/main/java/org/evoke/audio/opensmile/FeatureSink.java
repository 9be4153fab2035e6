/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

/** Takes rows of features as soon as they are known, so that nobody has to hold all of them. */
@FunctionalInterface
public interface FeatureSink {
  /**
   * Takes the next row.
   *
   * @param start start of the row in seconds
   * @param end end of the row in seconds
   * @param values one value per column of the set; only valid during the call
   */
  void row(double start, double end, float[] values);
}
