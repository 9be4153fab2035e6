/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.search;

import java.util.Arrays;
import java.util.List;
import org.evoke.core.Seed;
import org.evoke.score.Rows;
import org.evoke.score.protocol.StratifiedDraw;

/** Which rows of a fold a round of halving looks at. */
public enum Schedule {
  /**
   * Some of the training rows, drawn at random from every stratum in proportion, and all test rows.
   */
  STRATIFIED("stratified") {
    @Override
    SearchFold part(SearchFold fold, double share, int[] strata, Seed seed) {
      int rows = fold.train().length;
      int count = Math.max((int) Math.ceil(share * rows), Math.min(rows, FEWEST));
      int[] drawn = StratifiedDraw.proportional(Rows.select(strata, fold.train()), count, seed);
      return new SearchFold(Rows.select(fold.train(), drawn), fold.test());
    }
  },
  /**
   * The first training rows as they stand in the fold, and as many of the first test rows: what the
   * published joint learning of music and sounds does. Where the rows of one data set follow those
   * of another, early rounds see the first one only.
   */
  FIRST_ROWS("first-rows") {
    @Override
    SearchFold part(SearchFold fold, double share, int[] strata, Seed seed) {
      int count = Math.max((int) (share * fold.train().length), FEWEST);
      return new SearchFold(first(fold.train(), count), first(fold.test(), count));
    }
  };

  /** Rows below which nothing can be learned: no round has fewer, unless the fold has. */
  private static final int FEWEST = 10;

  private final String id;

  Schedule(String id) {
    this.id = id;
  }

  /** The name in options. */
  public String id() {
    return id;
  }

  /** The names of all. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Schedule::id).toList();
  }

  /** The schedule of that name, which is one of {@link #ids}. */
  public static Schedule named(String id) {
    return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst().orElseThrow();
  }

  abstract SearchFold part(SearchFold fold, double share, int[] strata, Seed seed);

  private static int[] first(int[] rows, int count) {
    return Arrays.copyOf(rows, Math.min(rows.length, count));
  }
}
