/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.loss;

import java.util.Arrays;
import org.evoke.core.InputException;
import org.evoke.nn.layer.Masks;
import org.evoke.nn.torch.Value;

/** Picks steps out of padded sequences (batch, T, ...). */
final class Steps {
  private Steps() {}

  /**
   * The last step that counts of each sequence.
   *
   * @param mask (batch, T); or null where all steps count
   */
  static Value last(Value x, Value mask) {
    return mask == null ? x.at(1, -1) : flat(x).rows(0, Masks.lastSteps(mask));
  }

  /** All steps that count, as (steps, ...). */
  static Value valid(Value x, Value mask) {
    long[] valid = Masks.validSteps(mask);
    if (valid.length == 0) {
      throw new InputException("no step of the batch counts: its mask is 0 everywhere");
    }
    return flat(x).rows(0, valid);
  }

  private static Value flat(Value x) {
    long[] shape = x.shape();
    long[] joined = Arrays.copyOfRange(shape, 1, shape.length);
    joined[0] = shape[0] * shape[1];
    return x.reshape(joined);
  }
}
