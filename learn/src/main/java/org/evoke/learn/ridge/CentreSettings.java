/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.ridge;

import org.evoke.core.UsageException;

/**
 * How one output is fitted by {@link CentreRidgeTrainer}.
 *
 * @param sharpness mean relevance of a column in the kernel, positive
 * @param penalty penalty on the size of the function, positive
 * @param passes how often the relevance of the columns is learned from the slopes of the last fit;
 *     0 leaves all columns equal
 * @param evenness share of the relevance that all columns keep, 0 to 1
 */
public record CentreSettings(double sharpness, double penalty, int passes, double evenness) {
  public CentreSettings {
    if (!(sharpness > 0) || !(penalty > 0)) {
      throw new UsageException(
          "sharpness is " + sharpness + ", penalty " + penalty + "; both must be positive");
    }
    if (passes < 0 || !(evenness >= 0 && evenness <= 1)) {
      throw new UsageException(
          "passes is "
              + passes
              + ", must be at least 0; evenness is "
              + evenness
              + ", must lie in 0 to 1");
    }
  }
}
