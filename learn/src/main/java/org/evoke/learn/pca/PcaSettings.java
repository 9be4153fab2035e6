/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.pca;

import org.evoke.core.UsageException;

/**
 * How many principal components are kept, and how they are scaled.
 *
 * @param variance share of the variance that the kept components must exceed, above 0 up to 1; 1
 *     keeps all that vary
 * @param whiten whether each component is divided by its standard deviation
 */
public record PcaSettings(double variance, boolean whiten) {
  public PcaSettings {
    if (!(variance > 0 && variance <= 1)) {
      throw new UsageException(
          "variance of pca is " + variance + ", must lie above 0 and at most at 1");
    }
  }
}
