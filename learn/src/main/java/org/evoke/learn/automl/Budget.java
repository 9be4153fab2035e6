/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import org.evoke.core.UsageException;

/**
 * When a search ends: whichever comes first. A search that counts evaluations alone gives the same
 * result every time; one that looks at the clock does not.
 *
 * @param seconds time for each output, above 0; infinite for none
 * @param evaluations configurations that are tried for each output, at least 1
 */
public record Budget(double seconds, int evaluations) {
  public Budget {
    if (!(seconds > 0)) {
      throw new UsageException("budget is " + seconds + " seconds, must be above 0");
    }
    if (evaluations < 1) {
      throw new UsageException("budget is " + evaluations + " evaluations, must be at least 1");
    }
  }

  /** So much time for each output. */
  public static Budget ofSeconds(double seconds) {
    return new Budget(seconds, Integer.MAX_VALUE);
  }

  /** So many configurations for each output. */
  public static Budget ofEvaluations(int evaluations) {
    return new Budget(Double.POSITIVE_INFINITY, evaluations);
  }

  /** Whether the clock plays no part. */
  public boolean isCounted() {
    return Double.isInfinite(seconds);
  }
}
