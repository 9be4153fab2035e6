/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.svr;

import java.util.Arrays;

/**
 * The 2n variables of the dual problem of support vector regression: minimise 1/2 a'Qa + p'a over 0
 * to C with s'a = 0. Variables 0 to n - 1 push a row up (sign 1, p = epsilon - y), the others push
 * it down (sign -1, p = epsilon + y), and Q = s s' K (Smola and Scholkopf 2004). Those at places
 * below {@link #active} are worked on. The gradient of the others is stale.
 */
final class DualState {
  /** Added to a slope that cannot be followed: below every slope, and finite. */
  static final double NEVER = -1e300;

  final KernelMatrix kernel;
  final double cost;
  final int size;

  /** 1 or -1. */
  final double[] sign;

  /** The kernel of the variable's row with itself. */
  final double[] diagonal;

  final double[] value;
  final double[] gradient;

  /** 0 where the variable can move so that its sign times it grows, {@link #NEVER} elsewhere. */
  final double[] growing;

  /** 0 where the variable can move so that its sign times it shrinks, {@link #NEVER} elsewhere. */
  final double[] shrinking;

  private final int[] row;
  private final double[] linear;

  /** Whether the variables stand in their first order. */
  private boolean ordered = true;

  /** The part of the gradient that is due to variables at C. */
  final double[] atCost;

  /** Number of variables that are worked on. */
  int active;

  DualState(KernelMatrix kernel, double[] labels, double cost, double epsilon) {
    int rows = labels.length;
    this.kernel = kernel;
    this.cost = cost;
    this.size = 2 * rows;
    this.active = size;
    this.row = new int[size];
    this.sign = new double[size];
    this.diagonal = new double[size];
    this.linear = new double[size];
    this.value = new double[size];
    this.growing = new double[size];
    this.shrinking = new double[size];
    this.atCost = new double[size];
    for (int i = 0; i < size; i++) {
      row[i] = i % rows;
      sign[i] = i < rows ? 1 : -1;
      diagonal[i] = kernel.diagonal(row[i]);
      linear[i] = epsilon - sign[i] * labels[row[i]];
      set(i, 0);
    }
    this.gradient = linear.clone();
  }

  boolean atUpper(int place) {
    return value[place] >= cost;
  }

  boolean atLower(int place) {
    return value[place] <= 0;
  }

  /** Whether the variable can move so that its sign times it grows. */
  boolean canGrow(int place) {
    return growing[place] == 0;
  }

  /** Whether the variable can move so that its sign times it shrinks. */
  boolean canShrink(int place) {
    return shrinking[place] == 0;
  }

  /** Gives a variable a value from 0 to C. */
  void set(int place, double given) {
    value[place] = given;
    boolean up = !atUpper(place);
    boolean down = !atLower(place);
    growing[place] = (sign[place] > 0 ? up : down) ? 0 : NEVER;
    shrinking[place] = (sign[place] > 0 ? down : up) ? 0 : NEVER;
  }

  /** Row of Q of a variable against the first variables. */
  void fill(int place, int count, float[] q) {
    float[] entries = kernel.row(row[place]);
    float own = (float) sign[place];
    if (ordered && count == size) {
      int half = entries.length;
      for (int k = 0; k < half; k++) {
        q[k] = own * entries[k];
      }
      for (int k = 0; k < half; k++) {
        q[half + k] = -own * entries[k];
      }
      return;
    }
    for (int k = 0; k < count; k++) {
      q[k] = own * (float) sign[k] * entries[row[k]];
    }
  }

  /** Moves a variable along in {@link #atCost} when it has come to C or left it. */
  void upperChanged(int place, boolean arrived, float[] q) {
    fill(place, size, q);
    double change = arrived ? cost : -cost;
    for (int k = 0; k < size; k++) {
      atCost[k] += change * q[k];
    }
  }

  void swap(int a, int b) {
    ordered = false;
    int number = row[a];
    row[a] = row[b];
    row[b] = number;
    for (double[] array :
        new double[][] {linear, value, gradient, atCost, diagonal, sign, growing, shrinking}) {
      double x = array[a];
      array[a] = array[b];
      array[b] = x;
    }
  }

  /** Computes the gradient of the variables that were not worked on, and works on all again. */
  void reconstruct(float[] q) {
    for (int k = active; k < size; k++) {
      gradient[k] = atCost[k] + linear[k];
    }
    for (int i = 0; active < size && i < active; i++) {
      if (!atUpper(i) && !atLower(i)) {
        fill(i, size, q);
        for (int k = active; k < size; k++) {
          gradient[k] += value[i] * q[k];
        }
      }
    }
    active = size;
  }

  /** The coefficient of each row: what pushes it up less what pushes it down. */
  double[] coefficients() {
    double[] coefficients = new double[size / 2];
    for (int i = 0; i < size; i++) {
      coefficients[row[i]] += sign[i] * value[i];
    }
    return coefficients;
  }

  /** 1/2 a'Qa + p'a; the gradient must be up to date. */
  double objective() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += value[i] * (gradient[i] + linear[i]);
    }
    return sum / 2;
  }

  /**
   * What makes the prediction of rows with a free coefficient lie on the edge of the tube: the mean
   * over them, or the middle of what the others allow.
   */
  double intercept() {
    double[] free = new double[size];
    int count = 0;
    double above = Double.POSITIVE_INFINITY;
    double below = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      double slope = sign[i] * gradient[i];
      if (!atUpper(i) && !atLower(i)) {
        free[count++] = slope;
      } else if (atUpper(i) == sign[i] < 0) {
        above = Math.min(above, slope);
      } else {
        below = Math.max(below, slope);
      }
    }
    double threshold =
        count > 0 ? Arrays.stream(free, 0, count).sum() / count : (above + below) / 2;
    return -threshold;
  }
}
