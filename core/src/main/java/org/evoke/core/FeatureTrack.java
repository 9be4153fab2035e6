/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

/**
 * Features over time: a T x D matrix with one start and end time per row.
 *
 * <p>Not copied: whoever makes a track hands its arrays over, and nobody changes them afterwards.
 *
 * @param set which features the columns are
 * @param values T x D, row-major
 * @param starts start of each row in seconds, length T, never falling
 * @param ends end of each row in seconds, length T
 */
public record FeatureTrack(FeatureSet set, float[] values, double[] starts, double[] ends) {
  public FeatureTrack {
    if (starts.length != ends.length || values.length != starts.length * set.width()) {
      throw new InputException(
          "track of "
              + set.name()
              + " has "
              + values.length
              + " values, "
              + starts.length
              + " starts and "
              + ends.length
              + " ends for "
              + set.width()
              + " columns");
    }
  }

  /** Number of rows T. */
  public int rows() {
    return starts.length;
  }

  /** Number of columns D. */
  public int width() {
    return set.width();
  }

  /** The value in a row and column, both counted from 0. */
  public float value(int row, int column) {
    return values[row * set.width() + column];
  }
}
