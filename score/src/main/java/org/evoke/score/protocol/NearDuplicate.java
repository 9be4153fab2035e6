/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

/**
 * A test row that is almost a training row.
 *
 * @param test the test row
 * @param train the nearest training row
 * @param distance root mean square of the columns' differences, each in training deviations
 */
public record NearDuplicate(int test, int train, double distance) {
  /** Whether all columns are the same. */
  public boolean exact() {
    return distance == 0;
  }
}
