/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.planted;

import org.evoke.core.UsageException;

/**
 * How large a made data set is.
 *
 * @param items films, excerpts, songs or sounds, at least 1
 * @param seconds length of each, above 0, at most an hour
 */
public record PlantedSize(int items, double seconds) {
  private static final double LONGEST = 3600;

  public PlantedSize {
    if (items < 1 || !(seconds > 0 && seconds <= LONGEST)) {
      throw new UsageException(
          items + " items of " + seconds + " s; there must be at least 1, of up to an hour");
    }
  }

  /**
   * The same size.
   *
   * @param least fewest items
   * @param why why there cannot be fewer
   * @throws UsageException when there are fewer
   */
  public PlantedSize atLeast(int least, String why) {
    if (items < least) {
      throw new UsageException(
          "there are " + items + " items, must be at least " + least + ": " + why);
    }
    return this;
  }
}
