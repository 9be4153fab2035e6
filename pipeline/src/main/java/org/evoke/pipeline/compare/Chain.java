/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds the best chain of like stretches of two sequences of prints: both advance together within a
 * stretch, and only forwards from stretch to stretch.
 *
 * <p>Dynamic programming in the manner of local alignment (T. F. Smith and M. S. Waterman,
 * Identification of common molecular subsequences, 1981), chained: with s(i, j) the likeness of two
 * codes and C the cost of a new stretch,
 *
 * <pre>
 *   inside(i, j) = s(i, j) + max(inside(i-1, j-1), best(i-1, j-1) - C)
 *   best(i, j) = max(best(i-1, j), best(i, j-1), inside(i, j))
 * </pre>
 *
 * The cost keeps stretches that are alike by chance out: a stretch must be alike for longer than it
 * pays for. Time and memory (one byte each) grow with the product of the lengths.
 */
final class Chain {
  private static final byte FROM_FIRST = 0;
  private static final byte FROM_SECOND = 1;
  private static final byte FROM_INSIDE = 2;
  private static final byte CHOICE = 3;
  private static final byte OPENED = 4;

  private final Prints first;
  private final Prints second;
  private final double cost;
  private final byte[][] steps;

  private Chain(Prints first, Prints second, double cost) {
    this.first = first;
    this.second = second;
    this.cost = cost;
    this.steps = new byte[first.codes().length][second.codes().length];
  }

  /**
   * The stretches in order.
   *
   * @param cost of a stretch, in codes that are wholly alike
   */
  static List<Stretch> of(Prints first, Prints second, double cost) {
    Chain chain = new Chain(first, second, cost);
    chain.fill();
    return chain.trace();
  }

  private void fill() {
    int columns = second.codes().length;
    double[] best = new double[columns + 1];
    double[] inside = new double[columns + 1];
    Arrays.fill(inside, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < steps.length; i++) {
      // The values left above, before this row overwrites them.
      double bestBefore = 0;
      double insideBefore = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < columns; j++) {
        boolean opened = bestBefore - cost > insideBefore;
        double here =
            Prints.likeness(first, i, second, j) + (opened ? bestBefore - cost : insideBefore);
        bestBefore = best[j + 1];
        insideBefore = inside[j + 1];
        inside[j + 1] = here;
        byte step = best[j] > bestBefore ? FROM_SECOND : FROM_FIRST;
        double around = Math.max(best[j], bestBefore);
        if (here > around) {
          step = FROM_INSIDE;
        }
        best[j + 1] = Math.max(around, here);
        steps[i][j] = (byte) (step | (opened ? OPENED : 0));
      }
    }
  }

  private List<Stretch> trace() {
    List<Stretch> stretches = new ArrayList<>();
    int i = steps.length - 1;
    int j = second.codes().length - 1;
    while (i >= 0 && j >= 0) {
      int step = steps[i][j] & CHOICE;
      if (step == FROM_FIRST) {
        i--;
      } else if (step == FROM_SECOND) {
        j--;
      } else {
        int end = i;
        while ((steps[i][j] & OPENED) == 0) {
          i--;
          j--;
        }
        stretches.add(stretch(i, j, end - i + 1));
        i--;
        j--;
      }
    }
    Collections.reverse(stretches);
    return stretches;
  }

  private Stretch stretch(int i, int j, int length) {
    double hop = first.hopSeconds();
    double start = first.startSeconds();
    return new Stretch(start + i * hop, start + j * hop, length * hop);
  }
}
