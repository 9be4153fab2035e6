/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

/**
 * A number with its confidence interval.
 *
 * @param value the number on all rows
 * @param low lower end; NaN where it is not defined
 * @param high upper end; NaN where it is not defined
 */
public record Interval(double value, double low, double high) {
  /** Whether a number lies below or above the interval; never where that is not defined. */
  public boolean excludes(double number) {
    return number < low || number > high;
  }
}
