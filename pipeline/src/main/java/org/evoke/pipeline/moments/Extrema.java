/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.moments;

import java.util.ArrayList;
import java.util.List;
import org.evoke.core.Timeline.Moment.Kind;

/**
 * Finds peaks and valleys with their prominence: how far one must go down from a peak before a
 * higher point can be reached, or to the end of the curve. Both ends of a curve are no peaks.
 */
final class Extrema {
  private Extrema() {}

  /** All peaks and valleys whose prominence is at least a threshold, in order of time. */
  static List<Candidate> find(double[] curve, double threshold) {
    double[] mirrored = new double[curve.length];
    for (int i = 0; i < curve.length; i++) {
      mirrored[i] = -curve[i];
    }
    List<Candidate> found = new ArrayList<>();
    for (int i = 1; i < curve.length - 1; i++) {
      addPeak(curve, i, Kind.PEAK, threshold, curve[i], found);
      addPeak(mirrored, i, Kind.VALLEY, threshold, curve[i], found);
    }
    return found;
  }

  private static void addPeak(
      double[] curve, int at, Kind kind, double threshold, double value, List<Candidate> found) {
    int plateau = plateauFrom(curve, at);
    if (plateau < 0) {
      return;
    }
    double prominence = curve[at] - Math.max(lowest(curve, at, -1), lowest(curve, at, 1));
    if (prominence >= threshold) {
      found.add(new Candidate((at + plateau) / 2, kind, prominence, value, value));
    }
  }

  /** The last step of the plateau that begins at a step and falls on both sides, or -1. */
  private static int plateauFrom(double[] curve, int at) {
    if (!(curve[at - 1] < curve[at])) {
      return -1;
    }
    int last = at;
    while (last < curve.length - 1 && curve[last + 1] == curve[at]) {
      last++;
    }
    return last < curve.length - 1 && curve[last + 1] < curve[at] ? last : -1;
  }

  private static double lowest(double[] curve, int at, int direction) {
    double lowest = curve[at];
    for (int i = at; i >= 0 && i < curve.length && curve[i] <= curve[at]; i += direction) {
      lowest = Math.min(lowest, curve[i]);
    }
    return lowest;
  }
}
