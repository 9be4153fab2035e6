/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.evoke.core.InputException;

/** The standard normal distribution. */
public final class Normal {
  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private Normal() {}

  /** Chance of a value at least so far from 0, in either direction. */
  public static double twoSided(double deviations) {
    return Math.min(1, 2 * STANDARD.survivalProbability(Math.abs(deviations)));
  }

  /**
   * How far from 0 a value must be so that one at least so far, in either direction, has this
   * chance; the inverse of {@link #twoSided}.
   *
   * @param chance above 0, at most 1
   * @throws InputException when it is not
   */
  public static double deviations(double chance) {
    if (!(chance > 0 && chance <= 1)) {
      throw new InputException("chance is " + chance + ", must be above 0 and at most 1");
    }
    return STANDARD.inverseSurvivalProbability(chance / 2);
  }
}
