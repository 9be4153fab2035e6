/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;

/**
 * How confidence intervals are drawn: percentile bootstrap (Efron 1979) over whole groups.
 *
 * @param draws number of resamples, at least 100
 * @param confidence probability that the interval covers, between 0 and 1
 */
public record Bootstrap(int draws, double confidence) {
  /** 2,000 draws, 95 %. */
  public static final Bootstrap USUAL = new Bootstrap(2000, 0.95);

  /** Draws that one thread makes at a time. */
  private static final int BLOCK = 250;

  public Bootstrap {
    if (draws < 100) {
      throw new InputException("number of bootstrap draws is " + draws + ", must be at least 100");
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new InputException("confidence is " + confidence + ", must lie between 0 and 1");
    }
  }

  /** Numbers that follow from the groups that were drawn. Safe for use by several threads. */
  @FunctionalInterface
  public interface Statistic {
    /**
     * The numbers for one resample.
     *
     * @param drawn number of each group drawn, as many as there are groups; not to be kept
     */
    double[] of(int[] drawn);
  }

  /**
   * Draws groups with replacement and computes a statistic of each resample. Blocks of draws are
   * made at the same time; the result does not depend on how many.
   *
   * @param groups number of groups, at least 1
   * @param statistic what to compute, always of the same length
   * @param seed where the draws come from
   * @return by number of the statistic and draw
   */
  public double[][] resample(int groups, Statistic statistic, Seed seed) {
    double[][] byDraw = new double[draws][];
    int blocks = (draws + BLOCK - 1) / BLOCK;
    IntStream.range(0, blocks)
        .parallel()
        .forEach(block -> block(block * BLOCK, groups, statistic, seed, byDraw));
    double[][] result = new double[byDraw[0].length][draws];
    for (int draw = 0; draw < draws; draw++) {
      for (int s = 0; s < result.length; s++) {
        result[s][draw] = byDraw[draw][s];
      }
    }
    return result;
  }

  private void block(int from, int groups, Statistic statistic, Seed seed, double[][] byDraw) {
    RandomStream random = seed.stream();
    random.skip((long) from * groups);
    int[] drawn = new int[groups];
    for (int draw = from; draw < Math.min(from + BLOCK, draws); draw++) {
      for (int i = 0; i < groups; i++) {
        drawn[i] = random.nextInt(groups);
      }
      byDraw[draw] = statistic.of(drawn);
    }
  }

  /**
   * The percentile interval of draws; its ends are NaN where a draw is.
   *
   * @param value the number on all groups
   * @param drawn the number of each resample
   */
  public Interval interval(double value, double[] drawn) {
    double[] sorted = drawn.clone();
    Arrays.sort(sorted);
    if (Double.isNaN(sorted[sorted.length - 1])) {
      return new Interval(value, Double.NaN, Double.NaN);
    }
    double tail = (1 - confidence) / 2;
    return new Interval(value, quantile(sorted, tail), quantile(sorted, 1 - tail));
  }

  private static double quantile(double[] sorted, double probability) {
    double position = probability * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
