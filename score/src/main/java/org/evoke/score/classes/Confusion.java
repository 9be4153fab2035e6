/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.classes;

import org.evoke.core.InputException;

/** How often each class was taken for which. A share of nothing is NaN. */
public final class Confusion {
  private final long[][] counts;

  private Confusion(long[][] counts) {
    this.counts = counts;
  }

  /**
   * Counts predictions.
   *
   * @param truth classes 1 to K, n of them
   * @param predicted classes 1 to K, n of them
   * @param classes number of classes K
   * @throws InputException when lengths differ, are 0, or a class is out of range
   */
  public static Confusion of(int[] truth, int[] predicted, int classes) {
    if (truth.length != predicted.length || truth.length == 0) {
      throw new InputException(
          truth.length
              + " true classes and "
              + predicted.length
              + " predicted ones; need one for each of at least 1 row");
    }
    long[][] counts = new long[classes][classes];
    for (int row = 0; row < truth.length; row++) {
      require(row, truth[row], classes);
      require(row, predicted[row], classes);
      counts[truth[row] - 1][predicted[row] - 1]++;
    }
    return new Confusion(counts);
  }

  private static void require(int row, int each, int classes) {
    if (each < 1 || each > classes) {
      throw new InputException("row " + row + ": class " + each + ", must lie in 1 to " + classes);
    }
  }

  /** Number of classes K. */
  public int classes() {
    return counts.length;
  }

  /** Number of rows of a true class that were predicted as another or the same, both 1 to K. */
  public long count(int truth, int predicted) {
    return counts[truth - 1][predicted - 1];
  }

  /** Share of rows on the diagonal. */
  public double accuracy() {
    return within(0);
  }

  /** Share of rows whose predicted class is the true one or next to it. */
  public double accuracyWithinOne() {
    return within(1);
  }

  /** For each class, the share of its rows that were found; NaN for a class without rows. */
  public double[] recall() {
    double[] recall = new double[classes()];
    for (int c = 0; c < recall.length; c++) {
      recall[c] = (double) counts[c][c] / row(c);
    }
    return recall;
  }

  /** For each class, the share of its predictions that are right; NaN for one never predicted. */
  public double[] precision() {
    double[] precision = new double[classes()];
    for (int c = 0; c < precision.length; c++) {
      precision[c] = (double) counts[c][c] / column(c);
    }
    return precision;
  }

  /** For each class 2 right / (true + predicted); NaN for a class that is neither. */
  public double[] f1() {
    double[] f1 = new double[classes()];
    for (int c = 0; c < f1.length; c++) {
      f1[c] = 2.0 * counts[c][c] / (row(c) + column(c));
    }
    return f1;
  }

  /** Unweighted average recall: the mean recall of the classes that have rows. */
  public double averageRecall() {
    return meanOfDefined(recall());
  }

  /** Macro F1: the mean F1 of the classes that occur on either side. */
  public double macroF1() {
    return meanOfDefined(f1());
  }

  private double within(int distance) {
    long hits = 0;
    long all = 0;
    for (int t = 0; t < counts.length; t++) {
      for (int p = 0; p < counts.length; p++) {
        all += counts[t][p];
        hits += Math.abs(t - p) <= distance ? counts[t][p] : 0;
      }
    }
    return (double) hits / all;
  }

  private long row(int c) {
    long sum = 0;
    for (long count : counts[c]) {
      sum += count;
    }
    return sum;
  }

  private long column(int c) {
    long sum = 0;
    for (long[] row : counts) {
      sum += row[c];
    }
    return sum;
  }

  private static double meanOfDefined(double[] values) {
    double sum = 0;
    int count = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += value;
        count++;
      }
    }
    return sum / count;
  }
}
