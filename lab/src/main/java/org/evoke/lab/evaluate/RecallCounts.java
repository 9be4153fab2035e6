/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evoke.core.Seed;
import org.evoke.score.Bootstrap;
import org.evoke.score.Interval;

/**
 * How often each class is there and predicted rightly, film by film.
 *
 * @param there rows of each class, by film and class
 * @param right those of them that are predicted
 */
record RecallCounts(int[][] there, int[][] right) {
  private static final Seed DRAWS = new Seed(1).derive("recall-gain");

  /**
   * Counts.
   *
   * @param films film of each row
   * @param truth class of each row, counted from 1
   * @param predicted the same as a model says it
   * @param classes number of classes
   */
  static RecallCounts of(List<String> films, int[] truth, int[] predicted, int classes) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    films.forEach(film -> numbers.putIfAbsent(film, numbers.size()));
    int[][] there = new int[numbers.size()][classes];
    int[][] right = new int[numbers.size()][classes];
    for (int row = 0; row < truth.length; row++) {
      int film = numbers.get(films.get(row));
      there[film][truth[row] - 1]++;
      right[film][truth[row] - 1] += truth[row] == predicted[row] ? 1 : 0;
    }
    return new RecallCounts(there, right);
  }

  /** Recall of each class over all films; NaN for one that does not occur. */
  double[] recall() {
    return recall(IntStream.range(0, there.length).toArray());
  }

  private double[] recall(int[] films) {
    double[] recall = new double[there[0].length];
    for (int number = 0; number < recall.length; number++) {
      int all = 0;
      int hits = 0;
      for (int film : films) {
        all += there[film][number];
        hits += right[film][number];
      }
      recall[number] = all == 0 ? Double.NaN : (double) hits / all;
    }
    return recall;
  }

  /**
   * Recall of the extreme classes less that of another model, the mean over those that occur, with
   * its 95 % interval by bootstrap over films.
   */
  Interval gainOver(RecallCounts first) {
    double[][] drawn =
        Bootstrap.USUAL.resample(
            there.length, films -> new double[] {gain(first.recall(films), recall(films))}, DRAWS);
    return Bootstrap.USUAL.interval(gain(first.recall(), recall()), drawn[0]);
  }

  private static double gain(double[] first, double[] recall) {
    return IntStream.range(0, recall.length)
        .filter(number -> EventStatistics.isExtreme(number + 1))
        .mapToDouble(number -> recall[number] - first[number])
        .filter(gain -> !Double.isNaN(gain))
        .average()
        .orElse(Double.NaN);
  }
}
