/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.layer;

import java.util.Arrays;
import org.evoke.nn.torch.Value;

/** Masks of padded sequences. */
public final class Masks {
  private Masks() {}

  /**
   * The mask where it hides something.
   *
   * @param valid (batch, T), 1 for steps that count; or null for all
   * @return null where all steps count
   */
  public static Value hiding(Value valid) {
    return valid == null || Arrays.stream(valid.doubles()).allMatch(count -> count != 0)
        ? null
        : valid;
  }

  /**
   * Indexes of the steps that count in the flattened order of (batch, T).
   *
   * @param valid (batch, T)
   */
  public static long[] validSteps(Value valid) {
    double[] counts = valid.doubles();
    long[] indexes = new long[counts.length];
    int found = 0;
    for (int i = 0; i < counts.length; i++) {
      indexes[found] = i;
      found += counts[i] != 0 ? 1 : 0;
    }
    return Arrays.copyOf(indexes, found);
  }

  /**
   * Where each step comes from when each sequence is turned round and its padding stays behind it;
   * in the flattened order of (batch, T).
   *
   * @param valid (batch, T), padded at the end
   */
  public static long[] turned(Value valid) {
    int steps = valid.length(1);
    long[] last = lastSteps(valid);
    long[] sources = new long[last.length * steps];
    for (int row = 0; row < last.length; row++) {
      int begin = row * steps;
      for (int i = begin; i < begin + steps; i++) {
        sources[i] = i <= last[row] ? begin + last[row] - i : i;
      }
    }
    return sources;
  }

  /**
   * What keys of attention must not be seen.
   *
   * @param valid (batch, T), 1 for steps that count; or null for all
   * @return (batch, 1, 1, T), 1 for steps that do not; or null for none
   */
  public static Value padding(Value valid) {
    return valid == null
        ? null
        : valid.times(-1).plus(1).reshape(valid.length(0), 1, 1, valid.length(1));
  }

  /**
   * Index of the last step that counts in the flattened order of (batch, T).
   *
   * @param valid (batch, T)
   */
  public static long[] lastSteps(Value valid) {
    int steps = valid.length(1);
    double[] counts = valid.doubles();
    long[] last = new long[valid.length(0)];
    for (int row = 0; row < last.length; row++) {
      int step = steps - 1;
      while (step > 0 && counts[row * steps + step] == 0) {
        step--;
      }
      last[row] = (long) row * steps + step;
    }
    return last;
  }
}
