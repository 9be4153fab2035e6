/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.testkit;

import java.util.Locale;

/**
 * Counts how closely numbers agree with reference numbers: bit-equal (0 and -0 differ), and by the
 * difference relative to max(|reference|, floor).
 */
public final class Agreement {
  private static final double[] BOUNDS = {1e-6, 1e-4, 1e-2};

  private final double floor;
  private final long[] within = new long[BOUNDS.length];
  private long count;
  private long equal;
  private double worst;

  /**
   * Starts an empty count.
   *
   * @param floor below which magnitude of the reference the difference counts as absolute
   */
  public Agreement(double floor) {
    this.floor = floor;
  }

  /** Counts one pair. */
  public void add(float value, float reference) {
    count++;
    if (Float.floatToIntBits(value) == Float.floatToIntBits(reference)) {
      equal++;
    }
    double error = Math.abs((double) value - reference) / Math.max(Math.abs(reference), floor);
    if (value == reference) {
      error = 0;
    }
    for (int b = 0; b < BOUNDS.length; b++) {
      within[b] += error <= BOUNDS[b] ? 1 : 0;
    }
    worst = error > worst || Double.isNaN(error) ? error : worst;
  }

  /** Pairs counted. */
  public long count() {
    return count;
  }

  /** Pairs that are bit-equal. */
  public long equal() {
    return equal;
  }

  /** Share of the pairs within a relative difference of 1e-6, 1e-4 or 1e-2. */
  public double share(double bound) {
    for (int b = 0; b < BOUNDS.length; b++) {
      if (BOUNDS[b] == bound) {
        return count == 0 ? 1 : (double) within[b] / count;
      }
    }
    throw new IllegalArgumentException("bound " + bound + " is not counted");
  }

  /** The title line for {@link #row}. */
  public static String header() {
    return String.format(
        Locale.ROOT,
        "%-44s %9s %9s %9s %9s %9s %10s",
        "what",
        "values",
        "equal",
        "<=1e-6",
        "<=1e-4",
        "<=1e-2",
        "worst");
  }

  /** One line of an agreement table; shares in percent. */
  public String row(String what) {
    double scale = 100.0 / Math.max(1, count);
    return String.format(
        Locale.ROOT,
        "%-44s %9d %8.3f%% %8.3f%% %8.3f%% %8.3f%% %10.2e",
        what,
        count,
        equal * scale,
        within[0] * scale,
        within[1] * scale,
        within[2] * scale,
        worst);
  }
}
