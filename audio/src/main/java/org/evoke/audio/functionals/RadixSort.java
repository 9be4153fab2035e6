/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.functionals;

import java.util.Arrays;

/**
 * Sorts long stretches of float32 in linear time: a radix sort of the bit patterns, least
 * significant digit first.
 */
final class RadixSort {
  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 3;
  private static final int BUCKETS = 1 << DIGIT_BITS;

  private final int[][] counts = new int[DIGITS][BUCKETS];
  private int[] keys = new int[0];
  private int[] spare = new int[0];

  /** Sorts the first {@code n} values in ascending order; none is NaN. */
  void sort(float[] values, int n) {
    if (keys.length < n) {
      keys = new int[n];
      spare = new int[n];
    }
    encode(values, n);
    for (int digit = 0; digit < DIGITS; digit++) {
      if (distribute(digit, n)) {
        int[] sorted = spare;
        spare = keys;
        keys = sorted;
      }
    }
    for (int i = 0; i < n; i++) {
      int key = keys[i];
      values[i] = Float.intBitsToFloat(key ^ (~(key >> 31) | 0x80000000));
    }
  }

  /** Bit patterns whose unsigned order is the order of the numbers. */
  private void encode(float[] values, int n) {
    for (int[] count : counts) {
      Arrays.fill(count, 0);
    }
    for (int i = 0; i < n; i++) {
      int bits = Float.floatToRawIntBits(values[i]);
      int key = bits ^ ((bits >> 31) | 0x80000000);
      keys[i] = key;
      counts[0][key & (BUCKETS - 1)]++;
      counts[1][(key >>> DIGIT_BITS) & (BUCKETS - 1)]++;
      counts[2][key >>> (2 * DIGIT_BITS)]++;
    }
  }

  /** Orders by one digit; false when all keys share it. */
  private boolean distribute(int digit, int n) {
    int[] places = counts[digit];
    int shift = digit * DIGIT_BITS;
    if (places[(keys[0] >>> shift) & (BUCKETS - 1)] == n) {
      return false;
    }
    int place = 0;
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      int count = places[bucket];
      places[bucket] = place;
      place += count;
    }
    for (int i = 0; i < n; i++) {
      int key = keys[i];
      spare[places[(key >>> shift) & (BUCKETS - 1)]++] = key;
    }
    return true;
  }
}
