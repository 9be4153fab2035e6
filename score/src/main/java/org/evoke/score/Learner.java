/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

/**
 * Something that learns from some rows of a data set and predicts others. It sees row numbers only;
 * the data set is its own. Safe for use by several threads.
 */
@FunctionalInterface
public interface Learner {
  /**
   * Fits everything, scalers included, on the training rows and predicts the test rows.
   *
   * @param train rows to learn from
   * @param test rows to predict
   * @return one array for each target, with one value for each test row
   */
  double[][] predict(int[] train, int[] test);
}
