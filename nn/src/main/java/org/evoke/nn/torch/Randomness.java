/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.torch;

import org.evoke.core.RandomStream;
import org.evoke.core.Seed;

/**
 * Random numbers for dropout, from a seed of their own: nothing else draws from them, and they are
 * the same on every machine and device. Not to be shared between threads.
 */
public final class Randomness {
  private static final int BITS = 16;
  private static final int STEPS = 1 << BITS;

  private final RandomStream stream;

  /** Starts a stream. */
  public Randomness(Seed seed) {
    stream = seed.stream();
  }

  /**
   * Sets entries to zero at random and scales the others, so that the expected value stays.
   *
   * @param value any shape
   * @param rate probability of zero, 0 to below 1, taken to the nearest multiple of 2^-16 below 1
   */
  public Value dropout(Value value, double rate) {
    int dropped = Math.min(STEPS - 1, (int) Math.round(rate * STEPS));
    return dropped == 0 ? value : value.times(value.like(mask(value.count(), dropped)));
  }

  /** Four numbers of 16 bits from each draw; those below the rate become zero. */
  private float[] mask(long count, int dropped) {
    float[] mask = new float[Math.toIntExact(count)];
    float kept = (float) STEPS / (STEPS - dropped);
    long bits = 0;
    for (int i = 0; i < mask.length; i++) {
      bits = i % (Long.SIZE / BITS) == 0 ? stream.nextLong() : bits >>> BITS;
      mask[i] = (int) (bits & (STEPS - 1)) < dropped ? 0 : kept;
    }
    return mask;
  }
}
