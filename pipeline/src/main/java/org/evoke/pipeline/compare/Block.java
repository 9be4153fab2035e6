/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

/**
 * A stretch about as long as a context, with one test.
 *
 * @param track name of the curve
 * @param start seconds in the first version
 * @param end seconds in the first version
 * @param mean mean of the difference (second minus first)
 * @param lower lower end of the 90 % band of that mean
 * @param upper upper end of the 90 % band of that mean
 * @param p chance of a difference at least as large where there is none, before correction
 * @param adjusted the same corrected for all blocks of all curves (Holm 1979)
 * @param neededCorrelation the least correlation of the errors that the model makes on the two
 *     versions from which on the difference would be larger than chance; 0 where it is so anyway
 */
public record Block(
    String track,
    double start,
    double end,
    double mean,
    double lower,
    double upper,
    double p,
    double adjusted,
    double neededCorrelation) {
  /** Chance of any false finding in a comparison. */
  public static final double LEVEL = 0.05;

  /** Whether the difference is larger than chance. */
  public boolean isLarger() {
    return adjusted < LEVEL;
  }
}
