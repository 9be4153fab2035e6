/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.ridge;

import java.util.Map;
import org.evoke.core.Tensor;

/** Turns scaled columns into the features that a ridge regression weighs, for each output. */
interface FeatureMap {
  /** Number of features M. */
  int size();

  /**
   * The features of every row.
   *
   * @param target which output they are for
   * @param scaled n x D, row-major
   * @param rows n
   * @return n x M, row-major
   */
  double[] apply(int target, double[] scaled, int rows);

  /** Its parameters by name. */
  Map<String, Tensor> parameters();
}
