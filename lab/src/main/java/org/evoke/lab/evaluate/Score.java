/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import org.evoke.score.Interval;

/**
 * A line of the result.
 *
 * @param target what was predicted, or {@value #ALL}
 * @param metric what was measured
 * @param interval the number with its confidence interval; NaN where not defined
 * @param n number of rows; of groups for a test over groups
 */
public record Score(String target, String metric, Interval interval, int n) {
  /** Stands for all targets together. */
  public static final String ALL = "all";
}
