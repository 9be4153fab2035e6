/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.loss;

import java.util.Arrays;
import org.evoke.core.InputException;
import org.evoke.nn.layer.Masks;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Value;

/** Picks steps out of padded sequences (batch, T, ...). */
final class Steps {
  private Steps() {}

  /**
   * Index of the last step that counts, in the flattened (batch T) order.
   *
   * @param mask (batch, T)
   */
  static Value last(Value mask) {
    long[] last = Masks.lastSteps(mask);
    return Placement.CPU_SINGLE.whole(last, last.length);
  }

  /** The last step of each sequence, or the steps at these flat indexes. */
  static Value at(Value x, Value flatIndexes) {
    return flatIndexes == null ? x.at(1, -1) : flat(x).rows(0, flatIndexes);
  }

  /** All steps that count, as (steps, ...). */
  static Value valid(Value x, Value mask) {
    double[] valid = mask.doubles();
    long[] indexes = new long[valid.length];
    int count = 0;
    for (int i = 0; i < valid.length; i++) {
      indexes[count] = i;
      count += valid[i] != 0 ? 1 : 0;
    }
    if (count == 0) {
      throw new InputException("no step of the batch counts: its mask is 0 everywhere");
    }
    return flat(x).rows(0, Placement.CPU_SINGLE.whole(Arrays.copyOf(indexes, count), count));
  }

  private static Value flat(Value x) {
    long[] shape = x.shape();
    long[] joined = Arrays.copyOfRange(shape, 1, shape.length);
    joined[0] = shape[0] * shape[1];
    return x.reshape(joined);
  }
}
