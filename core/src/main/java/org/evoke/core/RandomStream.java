/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

/**
 * SplitMix64 (Steele, Lea and Flood 2014) with the few distributions that are needed. Written out,
 * because the JDK does not promise that its generators keep their distributions between versions.
 * Not safe for use by several threads.
 */
public final class RandomStream {
  private long state;
  private double spareGaussian = Double.NaN;

  RandomStream(long seed) {
    this.state = seed;
  }

  /** 64 random bits. */
  public long nextLong() {
    state += 0x9E3779B97F4A7C15L;
    return Seed.mix(state);
  }

  /**
   * Goes on as if this many numbers had been drawn by {@link #nextLong}, {@link #nextDouble} or
   * {@link #nextInt}, each of which takes one step, so that parts of one sequence can be drawn by
   * several threads.
   */
  public void skip(long numbers) {
    state += numbers * 0x9E3779B97F4A7C15L;
  }

  /** Uniform in [0, 1). */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** Uniform in 0 .. bound - 1; {@code bound} must be positive. */
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound is " + bound + ", must be positive");
    }
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  /** Standard normal, by the polar method of Marsaglia. */
  public double nextGaussian() {
    if (!Double.isNaN(spareGaussian)) {
      double spare = spareGaussian;
      spareGaussian = Double.NaN;
      return spare;
    }
    while (true) {
      double x = 2 * nextDouble() - 1;
      double y = 2 * nextDouble() - 1;
      double square = x * x + y * y;
      if (square > 0 && square < 1) {
        double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        spareGaussian = y * factor;
        return x * factor;
      }
    }
  }

  /** A random order of 0 .. length - 1. */
  public int[] permutation(int length) {
    int[] order = new int[length];
    for (int i = 0; i < length; i++) {
      int j = nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
