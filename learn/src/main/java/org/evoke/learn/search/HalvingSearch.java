/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.evoke.core.EvokeException;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.learn.TrainingSet;

/**
 * Finds the best point of a grid by successive halving (Jamieson and Talwalkar 2016): all points
 * are compared on few rows, the best quarter on twice as many, and so on. Points are compared by
 * the mean over the folds of the root mean squared error, the first of equals is taken. For each
 * target on its own; what targets have in common is computed once.
 *
 * <p>Rounds see 10, 20, 40, 80 and 100 % of the rows. It ends when a quarter would be at most one
 * point, and goes on with all rows when the quarter after that would be, as the published joint
 * learning of music and sounds does.
 *
 * @param grid the points
 * @param schedule which rows a round sees
 * @param threads how many to work with; changes no result
 */
public record HalvingSearch(Grid grid, Schedule schedule, int threads) {
  private static final double[] SHARES = {0.1, 0.2, 0.4, 0.8, 1};
  private static final int FACTOR = 4;

  /**
   * Searches.
   *
   * @param set all rows that may be looked at
   * @param folds rows to learn from and to compare by
   * @param strata of the rows, which subsets keep in proportion
   * @param seed where subsets come from
   * @return the result for each target
   * @throws InputException when no point can be fitted
   */
  public List<Found> run(
      TrainingSet set, List<SearchFold> folds, int[] strata, Seed seed, Progress progress) {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> search(set, folds, strata, seed, progress)).get();
    } catch (ExecutionException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof EvokeException known) {
          throw known;
        }
      }
      throw new IllegalStateException("a search failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * About how long {@link #run} takes, from the first round of some of the points on one fold. All
   * rounds count as equally long: each has a quarter of the points on twice the rows.
   *
   * @param fold rows to learn from and to compare by
   * @param folds how many of them there are
   * @param sample how many points are tried
   */
  public double estimateSeconds(
      TrainingSet set, SearchFold fold, int[] strata, Seed seed, int folds, int sample) {
    int every = Math.max(1, grid.size() / sample);
    int[] some = IntStream.range(0, grid.size()).filter(p -> p % every == 0).toArray();
    int[][] alive = new int[set.targets()][];
    Arrays.fill(alive, some);
    List<Double> plan = shares();
    SearchFold part = schedule.part(fold, plan.get(0), strata, seed);
    PreparedFold prepared =
        new PreparedFold(set.select(part.train()), set.select(part.test()), grid.scaler());
    long start = System.nanoTime();
    grid.errors(prepared, alive);
    double first = (System.nanoTime() - start) / 1e9 * grid.size() / some.length;
    return first * folds * plan.size();
  }

  /**
   * What a search found for one target.
   *
   * @param point the best, counted from 0
   * @param error its mean root mean squared error in the last round
   * @param rounds what was compared on how many rows
   */
  public record Found(int point, double error, List<Round> rounds) {}

  /**
   * One round.
   *
   * @param share of the rows
   * @param points that were compared
   */
  public record Round(double share, int points) {}

  private List<Found> search(
      TrainingSet set, List<SearchFold> folds, int[] strata, Seed seed, Progress progress) {
    int targets = set.targets();
    int[][] alive = new int[targets][];
    Arrays.setAll(alive, target -> IntStream.range(0, grid.size()).toArray());
    List<Round> rounds = new ArrayList<>();
    List<Double> plan = shares();
    double[] best = new double[targets];
    for (int round = 0; round < plan.size(); round++) {
      double share = plan.get(round);
      rounds.add(new Round(share, alive[0].length));
      Parts parts = new Parts(set, folds, strata, share, seed.derive(round));
      double[][] errors = errors(parts, alive, progress, (double) round / plan.size(), plan.size());
      for (int target = 0; target < targets; target++) {
        int keep = round == plan.size() - 1 ? 1 : alive[target].length / FACTOR;
        int[] order = ranked(errors[target], keep);
        best[target] = errors[target][order[0]];
        int[] before = alive[target];
        alive[target] = IntStream.of(order).map(place -> before[place]).toArray();
      }
    }
    progress.update(1, 1);
    return IntStream.range(0, targets)
        .mapToObj(target -> found(set, target, alive[target][0], best[target], rounds))
        .toList();
  }

  private static Found found(
      TrainingSet set, int target, int point, double error, List<Round> rounds) {
    if (!Double.isFinite(error)) {
      throw new InputException(
          "no point of the grid can be fitted to "
              + set.outputs().get(target).name()
              + ": every error is infinite; look for extreme features");
    }
    return new Found(point, error, List.copyOf(rounds));
  }

  /** The share of the rows of each round. */
  private List<Double> shares() {
    List<Double> shares = new ArrayList<>();
    int points = grid.size();
    int step = 0;
    while (step < SHARES.length) {
      int next = points / FACTOR;
      boolean last = step == SHARES.length - 1 || next <= 1;
      if (last && step == 0) {
        step = SHARES.length - 1; // few points: all rows at once
      }
      shares.add(SHARES[step]);
      if (last) {
        return shares;
      }
      points = next;
      step = points / FACTOR <= 1 ? SHARES.length - 1 : step + 1;
    }
    return shares;
  }

  /** What a round looks at. */
  private record Parts(
      TrainingSet set, List<SearchFold> folds, int[] strata, double share, Seed seed) {}

  private double[][] errors(
      Parts parts, int[][] alive, Progress progress, double done, int rounds) {
    double[][] sums = new double[alive.length][];
    Arrays.setAll(sums, target -> new double[alive[target].length]);
    int folds = parts.folds.size();
    for (int f = 0; f < folds; f++) {
      SearchFold part =
          schedule.part(parts.folds.get(f), parts.share, parts.strata, parts.seed.derive(f));
      PreparedFold prepared =
          new PreparedFold(
              parts.set.select(part.train()), parts.set.select(part.test()), grid.scaler());
      double[][] errors = grid.errors(prepared, alive);
      for (int target = 0; target < alive.length; target++) {
        for (int place = 0; place < alive[target].length; place++) {
          sums[target][place] += errors[target][place] / folds;
        }
      }
      progress.update(done + (f + 1.0) / folds / rounds, 1.000001);
    }
    return sums;
  }

  /** Places of the smallest errors, smallest first, then in order of the grid. */
  private static int[] ranked(double[] errors, int count) {
    int[] order =
        IntStream.range(0, errors.length)
            .boxed()
            .sorted(Comparator.comparingDouble(place -> errors[place]))
            .limit(Math.max(1, count))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] rest = Arrays.copyOfRange(order, 1, order.length);
    Arrays.sort(rest);
    System.arraycopy(rest, 0, order, 1, rest.length);
    return order;
  }
}
