/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

import org.evoke.core.UsageException;
import org.evoke.pipeline.PredictOptions;

/**
 * How to compare.
 *
 * @param predict how both versions are predicted
 * @param align what decides which parts belong together
 * @param correlation of the errors that the model makes on both versions, 0 to below 1
 */
public record CompareOptions(PredictOptions predict, Align align, double correlation) {
  /** What decides which parts belong together. */
  public enum Align {
    /** Pictures or sound where the cut differs, else time. */
    AUTO,
    /** The same time in both. */
    TIME
  }

  public CompareOptions {
    if (!(correlation >= 0 && correlation < 1)) {
      throw new UsageException(
          "correlation of errors is " + correlation + ", must be at least 0 and below 1");
    }
  }
}
