/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.moments;

import java.util.ArrayList;
import java.util.List;
import org.evoke.core.Timeline.Moment.Kind;

/**
 * Finds where a curve goes over from one level to another and stays there: the mean of the window
 * after a step differs from the mean of the window before it by more than around it.
 */
final class Turns {
  private Turns() {}

  /**
   * All turns whose height is at least a threshold, in order of time.
   *
   * @param window steps on each side, at least 1; a turn has so many before and after it
   */
  static List<Candidate> find(double[] curve, int window, double threshold) {
    double[] sums = new double[curve.length + 1];
    for (int i = 0; i < curve.length; i++) {
      sums[i + 1] = sums[i] + curve[i];
    }
    List<Candidate> found = new ArrayList<>();
    for (int i = window; i <= curve.length - window; i++) {
      double height = Math.abs(change(sums, i, window));
      if (height >= threshold && isHighest(sums, i, window)) {
        double before = (sums[i] - sums[i - window]) / window;
        double after = (sums[i + window] - sums[i]) / window;
        found.add(new Candidate(i, Kind.TURN, height, before, after));
      }
    }
    return found;
  }

  private static boolean isHighest(double[] sums, int at, int window) {
    double height = Math.abs(change(sums, at, window));
    int from = Math.max(window, at - window);
    int to = Math.min(sums.length - 1 - window, at + window);
    for (int i = from; i <= to; i++) {
      double other = Math.abs(change(sums, i, window));
      if (other > height || (other == height && i < at)) {
        return false;
      }
    }
    return true;
  }

  private static double change(double[] sums, int at, int window) {
    return (sums[at + window] - 2 * sums[at] + sums[at - window]) / window;
  }
}
