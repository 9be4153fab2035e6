/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.clips;

/**
 * Where the rows of a table stand in their file, for messages.
 *
 * @param before file and what comes before the number
 * @param numbers number of each row, of its line for instance
 * @param after what comes behind the number
 */
public record Places(String before, int[] numbers, String after) {
  /** Where a row stands, such as {@code labels.csv:17}; rows counted from 0. */
  public String of(int row) {
    return before + numbers[row] + after;
  }
}
