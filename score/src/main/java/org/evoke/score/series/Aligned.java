/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.series;

import java.util.Arrays;
import org.evoke.core.InputException;

/**
 * Two series of different rates brought together at the intervals of the truth.
 *
 * <p>The rule: the truth is never resampled. An interval of it that holds the centres of two or
 * more predicted intervals is compared with their mean; any other with the prediction at its
 * centre, by linear interpolation between the centres of the predicted intervals on either side,
 * and by the outermost value beyond the outermost centre. Intervals whose centre no prediction
 * covers, and those without a true value, are left out.
 *
 * @param truth true values of the intervals that are compared
 * @param predicted predictions for these
 * @param uncovered number of true values that no prediction covers
 */
public record Aligned(double[] truth, double[] predicted, int uncovered) {
  /**
   * Aligns two series of one target of one file.
   *
   * @throws InputException when they have nothing in common
   */
  public static Aligned of(Series truth, Series predicted) {
    Series known = truth.present();
    Series answers = predicted.present();
    double[][] columns = new double[2][known.length()];
    int kept = 0;
    for (int i = 0; i < known.length(); i++) {
      double value = at(answers, known, i);
      if (!Double.isNaN(value)) {
        columns[0][kept] = known.values()[i];
        columns[1][kept++] = value;
      }
    }
    if (kept == 0) {
      throw new InputException(
          "none of "
              + known.length()
              + " true values lies where there is one of "
              + answers.length()
              + " predictions; are both in seconds from the start of the file?");
    }
    return new Aligned(
        Arrays.copyOf(columns[0], kept), Arrays.copyOf(columns[1], kept), known.length() - kept);
  }

  private static double at(Series answers, Series known, int i) {
    int from = firstCentreFrom(answers, known.starts()[i]);
    int to = firstCentreFrom(answers, known.ends()[i]);
    if (to - from >= 2) {
      double sum = 0;
      for (int k = from; k < to; k++) {
        sum += answers.values()[k];
      }
      return sum / (to - from);
    }
    return interpolated(answers, known.centre(i));
  }

  /** The value at a time, NaN where no interval covers it. */
  private static double interpolated(Series answers, double time) {
    int after = firstCentreFrom(answers, time);
    if (after < answers.length() && answers.centre(after) == time) {
      return answers.values()[after];
    }
    int before = after - 1;
    boolean covered =
        (after < answers.length() && answers.starts()[after] <= time + Series.SLACK)
            || (before >= 0 && answers.ends()[before] >= time - Series.SLACK);
    if (!covered) {
      return Double.NaN;
    }
    if (before < 0 || after == answers.length()) {
      return answers.values()[before < 0 ? after : before];
    }
    double share =
        (time - answers.centre(before)) / (answers.centre(after) - answers.centre(before));
    return answers.values()[before] + share * (answers.values()[after] - answers.values()[before]);
  }

  private static int firstCentreFrom(Series series, double time) {
    int low = 0;
    int high = series.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (series.centre(middle) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
