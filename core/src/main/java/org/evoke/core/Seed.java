/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

/**
 * Where every random number comes from. The same seed and path of names gives the same numbers on
 * every machine and Java version, whatever the order in which they are drawn elsewhere.
 *
 * @param value any number
 */
public record Seed(long value) {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  /** An independent seed for a named part of the work. */
  public Seed derive(String name) {
    long mixed = value;
    for (int i = 0; i < name.length(); i++) {
      mixed = mix(mixed + GOLDEN_GAMMA + name.charAt(i));
    }
    return new Seed(mix(mixed + GOLDEN_GAMMA));
  }

  /** An independent seed for a numbered part of the work. */
  public Seed derive(long number) {
    return new Seed(mix(mix(value + GOLDEN_GAMMA) ^ number));
  }

  /** A stream of random numbers from this seed. */
  public RandomStream stream() {
    return new RandomStream(value);
  }

  /** The output function of SplitMix64 (Steele, Lea and Flood 2014). */
  static long mix(long z) {
    long first = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
    return second ^ (second >>> 31);
  }
}
