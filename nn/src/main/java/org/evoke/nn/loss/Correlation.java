/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.loss;

import org.evoke.nn.torch.Value;

/** Pearson's correlation of two values of equal shape, over all their numbers. */
final class Correlation {
  private Correlation() {}

  /** The correlation, or null where it is undefined because one of them does not vary. */
  static Value of(Value first, Value second) {
    Value left = first.minus(first.mean());
    Value right = second.minus(second.mean());
    Value spread = left.squared().sum().times(right.squared().sum());
    return spread.number() > 0 ? left.times(right).sum().over(spread.squareRoot()) : null;
  }
}
