/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.statistics;

import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;

/**
 * Permutation test of paired differences over groups (Fisher 1935): where two models are alike, the
 * sign of each group's difference is a toss of a coin.
 */
public final class SignFlipTest {
  /** Part of the sum of sizes below which two sums are equal but for rounding. */
  private static final double ROUNDING = 1e-12;

  private SignFlipTest() {}

  /**
   * Whether the mean difference is other than 0. All sign patterns are tried where there are no
   * more of them than draws, and p is exact; otherwise p = (1 + as extreme) / (1 + draws).
   *
   * @param differences one for each group, at least 1
   * @param draws number of random sign patterns, at least 100
   * @param seed where the patterns come from
   * @return the statistic is the mean difference
   * @throws InputException when there are too few draws or a value is not finite
   */
  public static TestResult of(double[] differences, Alternative alternative, int draws, Seed seed) {
    Samples.requireFinite("sign-flip test", differences, 1);
    if (draws < 100) {
      throw new InputException("number of sign patterns is " + draws + ", must be at least 100");
    }
    int n = differences.length;
    boolean exact = n < 31 && 1L << n <= draws;
    double observed = extremity(sum(differences), alternative);
    double slack = 0;
    for (double difference : differences) {
      slack += ROUNDING * Math.abs(difference);
    }
    RandomStream random = seed.stream();
    int patterns = exact ? 1 << n : draws;
    int extreme = 0;
    long[] signs = new long[n / 64 + 1];
    for (int pattern = 0; pattern < patterns; pattern++) {
      draw(signs, exact, pattern, random);
      boolean reached = extremity(flipped(differences, signs), alternative) >= observed - slack;
      extreme += reached ? 1 : 0;
    }
    double p = exact ? (double) extreme / patterns : (1.0 + extreme) / (1.0 + patterns);
    String name = "sign-flip test over groups, " + (exact ? "exact" : draws + " patterns");
    return new TestResult(name, sum(differences) / n, Double.NaN, p);
  }

  private static void draw(long[] signs, boolean exact, int pattern, RandomStream random) {
    for (int word = 0; word < signs.length; word++) {
      signs[word] = exact ? pattern : random.nextLong();
    }
  }

  private static double flipped(double[] differences, long[] signs) {
    double sum = 0;
    for (int i = 0; i < differences.length; i++) {
      boolean minus = ((signs[i >> 6] >>> (i & 63)) & 1) != 0;
      sum += minus ? -differences[i] : differences[i];
    }
    return sum;
  }

  private static double extremity(double sum, Alternative alternative) {
    return switch (alternative) {
      case TWO_SIDED -> Math.abs(sum);
      case GREATER -> sum;
      case LESS -> -sum;
    };
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
