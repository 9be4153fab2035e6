/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn;

import java.util.Map;
import org.evoke.core.Tensor;

/**
 * Predicts numbers from rows of features; what is inside a {@link org.evoke.core.Model}. It is
 * wholly determined by its family, its architecture and its parameters, which are float32, so that
 * a saved one predicts the same. One that holds rows of its training set cannot be written: both
 * refuse then. Immutable.
 */
public interface Regressor {
  /** Number of columns D. */
  int width();

  /** Number of outputs T. */
  int targets();

  /**
   * Predicts each row on its own.
   *
   * @param values n x D, row-major, finite
   * @param rows n
   * @return one array of n values for each output
   */
  double[][] predict(double[] values, int rows);

  /**
   * What it is made of: strings, numbers, booleans, lists and maps.
   *
   * @throws org.evoke.core.UsageException when it holds rows of the training set
   */
  Map<String, Object> architecture();

  /**
   * Its parameters by name.
   *
   * @throws org.evoke.core.UsageException when it holds rows of the training set
   */
  Map<String, Tensor> parameters();
}
