/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.scale;

import java.util.Map;
import org.evoke.core.Tensor;

/** Brings each column to a common range. Immutable. */
public interface Scaler {
  /** The name in {@code architecture}. */
  String name();

  /** Number of columns D. */
  int width();

  /**
   * Scales rows into a new array.
   *
   * @param values n x D, row-major, finite
   * @return n x D; finite
   */
  double[] apply(double[] values);

  /** Its parameters by name, all beginning with {@code scaler.}. */
  Map<String, Tensor> parameters();
}
