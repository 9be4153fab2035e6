/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.score.Fold;
import org.evoke.score.Groups;
import org.evoke.score.Rows;
import org.evoke.score.Splitter;

/**
 * K folds that each hold about the same share of every stratum.
 *
 * <p>Where each row is a group of its own, the numbers of rows of a stratum in two folds, and the
 * sizes of two folds, differ by at most one: fold i takes as many rows of a stratum as the slice i,
 * i + k, ... of all strata in sorted order holds. Otherwise groups stay whole: in order of size,
 * each goes to the fold where it evens out the shares of the strata best.
 */
public final class StratifiedKFold implements Splitter {
  private final int folds;
  private final int[] strata;
  private final boolean shuffled;

  /**
   * Folds with rows in random order.
   *
   * @param folds number of folds, at least 2
   * @param strata number of the stratum of each row; any numbers
   */
  public StratifiedKFold(int folds, int[] strata) {
    this(folds, strata, true);
  }

  private StratifiedKFold(int folds, int[] strata, boolean shuffled) {
    FoldNumbers.requireFolds(folds);
    this.folds = folds;
    this.strata = byFirstRow(strata);
    this.shuffled = shuffled;
  }

  /** Folds with the rows of each stratum in their own order, whatever the seed. */
  public static StratifiedKFold inOrder(int folds, int[] strata) {
    return new StratifiedKFold(folds, strata, false);
  }

  @Override
  public List<Fold> split(Groups groups, Seed seed) {
    groups.requireRows(strata.length);
    List<int[]> members = groups.members();
    FoldNumbers.requireGroups(members.size(), folds);
    boolean single = members.size() == groups.rows();
    int[] foldOf = single ? dealRows(seed) : dealGroups(members, seed);
    return FoldNumbers.folds(foldOf, folds, groups);
  }

  @Override
  public StratifiedKFold within(int[] rows) {
    return new StratifiedKFold(folds, Rows.select(strata, rows), shuffled);
  }

  /** Strata numbered from 0 in order of their first row. */
  private static int[] byFirstRow(int[] strata) {
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] codes = new int[strata.length];
    for (int row = 0; row < strata.length; row++) {
      Integer number = numbers.putIfAbsent(strata[row], numbers.size());
      codes[row] = number == null ? numbers.size() - 1 : number;
    }
    return codes;
  }

  private int[] dealRows(Seed seed) {
    int[][] places = places();
    RandomStream random = seed.stream();
    int[] used = new int[places.length];
    for (int[] stratum : places) {
      if (shuffled) {
        shuffle(stratum, random);
      }
    }
    int[] foldOf = new int[strata.length];
    for (int row = 0; row < strata.length; row++) {
      foldOf[row] = places[strata[row]][used[strata[row]]++];
    }
    return foldOf;
  }

  /** For each stratum the folds of its rows, ascending. */
  private int[][] places() {
    int[] sorted = strata.clone();
    Arrays.sort(sorted);
    int[][] counts = new int[sorted[sorted.length - 1] + 1][folds];
    for (int i = 0; i < sorted.length; i++) {
      counts[sorted[i]][i % folds]++;
    }
    int[][] places = new int[counts.length][];
    for (int s = 0; s < counts.length; s++) {
      places[s] = new int[Arrays.stream(counts[s]).sum()];
      int next = 0;
      for (int fold = 0; fold < folds; fold++) {
        Arrays.fill(places[s], next, next += counts[s][fold], fold);
      }
    }
    return places;
  }

  private static void shuffle(int[] values, RandomStream random) {
    int[] before = values.clone();
    int[] order = random.permutation(values.length);
    for (int i = 0; i < order.length; i++) {
      values[i] = before[order[i]];
    }
  }

  private int[] dealGroups(List<int[]> members, Seed seed) {
    Integer[] order = new Integer[members.size()];
    Arrays.setAll(order, i -> i);
    if (shuffled) {
      int[] random = seed.stream().permutation(order.length);
      Arrays.setAll(order, i -> random[i]);
    }
    Arrays.sort(order, Comparator.comparing(g -> -members.get(g).length));
    int count = Arrays.stream(strata).max().orElse(0) + 1;
    GroupDealer dealer = new GroupDealer(folds, strata, count);
    int[] foldOf = new int[strata.length];
    for (int group : order) {
      int fold = dealer.deal(members.get(group));
      for (int row : members.get(group)) {
        foldOf[row] = fold;
      }
    }
    return foldOf;
  }
}
