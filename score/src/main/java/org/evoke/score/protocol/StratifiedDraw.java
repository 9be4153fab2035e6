/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;

/** Draws some of the rows of a data set without replacement. */
public final class StratifiedDraw {
  private StratifiedDraw() {}

  /**
   * Draws from every stratum in proportion to its size: as many rows as its share rounded down, and
   * one more from those with the largest remainders.
   *
   * @param strata number of the stratum of each row; any numbers
   * @param count how many rows, 0 to all
   * @return rows in ascending order
   */
  public static int[] proportional(int[] strata, int count, Seed seed) {
    requireCount(strata.length, count);
    int[] names = IntStream.of(strata).distinct().sorted().toArray();
    List<int[]> members = new ArrayList<>();
    for (int name : names) {
      members.add(IntStream.range(0, strata.length).filter(r -> strata[r] == name).toArray());
    }
    int[] taken = shares(members, strata.length, count);
    RandomStream random = seed.stream();
    int[] drawn = new int[count];
    int next = 0;
    for (int s = 0; s < members.size(); s++) {
      int[] order = random.permutation(members.get(s).length);
      for (int i = 0; i < taken[s]; i++) {
        drawn[next++] = members.get(s)[order[i]];
      }
    }
    Arrays.sort(drawn);
    return drawn;
  }

  /** Rows of each stratum; the first of equal remainders comes first. */
  private static int[] shares(List<int[]> members, int rows, int count) {
    int[] taken = new int[members.size()];
    long[] remainders = new long[members.size()];
    int left = count;
    for (int s = 0; s < taken.length; s++) {
      long exact = (long) members.get(s).length * count;
      taken[s] = (int) (exact / rows);
      remainders[s] = exact % rows;
      left -= taken[s];
    }
    IntStream.range(0, taken.length)
        .boxed()
        .sorted(Comparator.comparingLong(s -> -remainders[s]))
        .limit(left)
        .forEach(s -> taken[s]++);
    return taken;
  }

  /**
   * Draws rows one after the other, each with a probability proportional to the size of its stratum
   * among those that are left, as the published joint learning of music and sounds does. Rows of
   * large strata are drawn more often than their share.
   *
   * @param strata number of the stratum of each row; any numbers
   * @param count how many rows, 0 to all
   * @return rows in ascending order
   */
  public static int[] weightedBySize(int[] strata, int count, Seed seed) {
    requireCount(strata.length, count);
    RandomStream random = seed.stream();
    double[] keys = new double[strata.length];
    for (int row = 0; row < keys.length; row++) {
      int stratum = strata[row];
      long size = IntStream.of(strata).filter(other -> other == stratum).count();
      // Efraimidis and Spirakis (2006): the largest of u^(1/w) are such a draw.
      keys[row] = StrictMath.log(1 - random.nextDouble()) / size;
    }
    return IntStream.range(0, keys.length)
        .boxed()
        .sorted(Comparator.comparingDouble(row -> -keys[row]))
        .limit(count)
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  private static void requireCount(int rows, int count) {
    if (count < 0 || count > rows) {
      throw new InputException("cannot draw " + count + " of " + rows + " rows");
    }
  }
}
