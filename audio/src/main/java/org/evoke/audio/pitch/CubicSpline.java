/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.pitch;

/**
 * Natural cubic spline through values at fixed knots, read at fixed points. Everything that depends
 * on the knots only is computed once. Reference: W. H. Press et al., Numerical Recipes, section
 * 3.3.
 */
final class CubicSpline {
  private static final int WARM_UP = 64;

  private final double[] gaps;
  private final double[] doubleGaps;
  private final double[] ratios;
  private final double[] pivots;
  private final double[] decay;
  private final int[] left;
  private final double[] leftShare;
  private final double[] rightShare;
  private final double[] leftBend;
  private final double[] rightBend;
  private final double[] gapSquares;
  private final double[] right;
  private final double[] reduced;
  private final double[] curvature;

  /**
   * Prepares a spline.
   *
   * @param knots ascending positions of the values
   * @param points ascending positions to read, between the first and the last knot
   */
  CubicSpline(double[] knots, double[] points) {
    int n = knots.length;
    gaps = new double[n];
    doubleGaps = new double[n];
    ratios = new double[n];
    pivots = new double[n];
    decay = new double[n];
    right = new double[n];
    reduced = new double[n];
    curvature = new double[n];
    for (int i = 0; i < n - 1; i++) {
      gaps[i] = knots[i + 1] - knots[i];
    }
    for (int i = 1; i < n - 1; i++) {
      doubleGaps[i] = knots[i + 1] - knots[i - 1];
      ratios[i] = gaps[i - 1] / doubleGaps[i];
      pivots[i] = ratios[i] * decay[i - 1] + 2;
      decay[i] = (ratios[i] - 1) / pivots[i];
    }
    left = new int[points.length];
    leftShare = new double[points.length];
    rightShare = new double[points.length];
    leftBend = new double[points.length];
    rightBend = new double[points.length];
    gapSquares = new double[points.length];
    placePoints(knots, points);
  }

  private void placePoints(double[] knots, double[] points) {
    int low = 0;
    for (int p = 0; p < points.length; p++) {
      while (low < knots.length - 2 && knots[low + 1] <= points[p]) {
        low++;
      }
      double gap = gaps[low];
      double a = (knots[low + 1] - points[p]) / gap;
      double b = (points[p] - knots[low]) / gap;
      left[p] = low;
      leftShare[p] = a;
      rightShare[p] = b;
      leftBend[p] = a * a * a - a;
      rightBend[p] = b * b * b - b;
      gapSquares[p] = gap * gap;
    }
  }

  /**
   * Reads the spline at the points.
   *
   * @param values one value per knot
   * @param target receives one value per point
   */
  void read(double[] values, float[] target) {
    bend(values);
    for (int p = 0; p < target.length; p++) {
      int low = left[p];
      double line = leftShare[p] * values[low] + rightShare[p] * values[low + 1];
      double bend = leftBend[p] * curvature[low] + rightBend[p] * curvature[low + 1];
      target[p] = (float) (line + bend * gapSquares[p] / 6);
    }
  }

  /** Second derivatives at the knots. */
  private void bend(double[] values) {
    int n = values.length;
    for (int i = 1; i < n - 1; i++) {
      double change =
          (values[i + 1] - values[i]) / gaps[i] - (values[i] - values[i - 1]) / gaps[i - 1];
      right[i] = 6 * change / doubleGaps[i];
    }
    eliminate(n);
    double next = 0;
    curvature[n - 1] = 0;
    for (int i = n - 2; i > 0; i--) {
      next = decay[i] * next + reduced[i];
      curvature[i] = next;
    }
    curvature[0] = 0;
  }

  /**
   * Forward elimination. Each step waits for the one before, so two halves run side by side. The
   * upper half starts {@link #WARM_UP} steps early from zero; the recurrence forgets its start
   * quickly, and where it has not done so to the last bit the upper half is computed again.
   */
  private void eliminate(int n) {
    int early = (n - WARM_UP) / 2;
    if (early <= WARM_UP) {
      eliminate(1, n - 1, 0);
      return;
    }
    int middle = early + WARM_UP;
    double lower = 0;
    double upper = 0;
    double joint = 0;
    for (int i = 1; i < middle; i++) {
      int j = early + i - 1;
      joint = j == middle ? upper : joint;
      upper = step(j, upper);
      reduced[j] = upper;
      lower = step(i, lower);
      reduced[i] = lower;
    }
    int done = early + middle - 1;
    if (lower != joint) {
      eliminate(middle, n - 1, lower);
    } else {
      eliminate(done, n - 1, upper);
    }
  }

  private void eliminate(int from, int to, double start) {
    double last = start;
    for (int i = from; i < to; i++) {
      last = step(i, last);
      reduced[i] = last;
    }
  }

  private double step(int i, double last) {
    return (right[i] - ratios[i] * last) / pivots[i];
  }
}
