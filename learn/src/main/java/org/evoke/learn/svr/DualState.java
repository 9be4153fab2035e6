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
  final KernelMatrix kernel;
  final double cost;
  final int size;
  final int[] variable;
  final byte[] sign;
  final double[] linear;
  final double[] value;
  final double[] gradient;

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
    this.variable = new int[size];
    this.sign = new byte[size];
    this.linear = new double[size];
    this.value = new double[size];
    this.atCost = new double[size];
    for (int i = 0; i < size; i++) {
      variable[i] = i;
      sign[i] = (byte) (i < rows ? 1 : -1);
      linear[i] = epsilon - sign[i] * labels[i % rows];
    }
    this.gradient = linear.clone();
  }

  int row(int place) {
    int number = variable[place];
    return number < size / 2 ? number : number - size / 2;
  }

  double diagonal(int place) {
    return kernel.diagonal(row(place));
  }

  boolean atUpper(int place) {
    return value[place] >= cost;
  }

  boolean atLower(int place) {
    return value[place] <= 0;
  }

  /** Whether the variable can move so that its sign times it grows. */
  boolean canGrow(int place) {
    return sign[place] > 0 ? !atUpper(place) : !atLower(place);
  }

  /** Whether the variable can move so that its sign times it shrinks. */
  boolean canShrink(int place) {
    return sign[place] > 0 ? !atLower(place) : !atUpper(place);
  }

  /** Row of Q of a variable against the first variables. */
  void fill(int place, int count, float[] q) {
    float[] entries = kernel.row(row(place));
    int half = size / 2;
    for (int k = 0; k < count; k++) {
      int number = variable[k];
      float entry = entries[number < half ? number : number - half];
      q[k] = sign[k] == sign[place] ? entry : -entry;
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
    int number = variable[a];
    variable[a] = variable[b];
    variable[b] = number;
    byte s = sign[a];
    sign[a] = sign[b];
    sign[b] = s;
    for (double[] array : new double[][] {linear, value, gradient, atCost}) {
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
      coefficients[row(i)] += sign[i] * value[i];
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
