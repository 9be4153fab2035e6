/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.labels;

import java.util.stream.IntStream;

/**
 * Means of labels by interval.
 *
 * @param values means; NaN where there was no label
 * @param counts number of labels that each is the mean of
 */
public record IntervalMeans(double[] values, int[] counts) {
  /** The intervals that hold labels, counted from 0: what is trained on, at its own position. */
  public int[] labelled() {
    return IntStream.range(0, counts.length).filter(i -> counts[i] > 0).toArray();
  }
}
