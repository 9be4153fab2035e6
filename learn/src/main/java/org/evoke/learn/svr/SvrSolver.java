/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.svr;

/**
 * Solves support vector regression by sequential minimal optimisation: in each step the pair of
 * variables that promises most by second-order information (Fan, Chen and Lin 2005, JMLR 6, WSS 2)
 * is optimised, and variables at a bound that seem to stay there are left out (Joachims 1998; Chang
 * and Lin 2011, section 5.1). The steps are those of libsvm, on a kernel matrix that is shared.
 */
public final class SvrSolver {
  /** Curvature along a pair whose kernel is not positive. */
  private static final double TINY = 1e-12;

  /** Spares a division where a gain is smaller than the best beyond any rounding. */
  private static final double NEARLY_ONE = 1 - 1e-9;

  private final DualState state;
  private final SvrSettings settings;
  private final float[] first;
  private final float[] second;
  private boolean allLookedAtAgain;

  private SvrSolver(KernelMatrix kernel, double[] labels, SvrSettings settings) {
    this.state = new DualState(kernel, labels, settings.cost(), settings.epsilon());
    this.settings = settings;
    this.first = new float[state.size];
    this.second = new float[state.size];
  }

  /**
   * Solves the problem of one output.
   *
   * @param kernel n x n
   * @param labels n
   */
  public static DualSolution solve(KernelMatrix kernel, double[] labels, SvrSettings settings) {
    return new SvrSolver(kernel, labels, settings).solve();
  }

  private DualSolution solve() {
    long iterations = 0;
    int pause = Math.min(state.size, 1000);
    int untilShrinking = pause + 1;
    boolean converged = false;
    while (settings.iterations() == 0 || iterations < settings.iterations()) {
      if (--untilShrinking == 0) {
        untilShrinking = pause;
        if (settings.shrinking()) {
          shrink();
        }
      }
      if (!step()) {
        if (state.active == state.size) {
          converged = true;
          break;
        }
        state.reconstruct(first);
        untilShrinking = 2;
        continue;
      }
      iterations++;
    }
    state.reconstruct(first);
    return new DualSolution(
        state.coefficients(), state.intercept(), state.objective(), iterations, converged);
  }

  /** Optimises one pair; false when the conditions hold within the tolerance. */
  private boolean step() {
    int i = steepest();
    if (i < 0) {
      return false;
    }
    state.fill(i, state.active, first);
    int j = partner(i);
    if (j < 0) {
      return false;
    }
    state.fill(j, state.active, second);
    move(i, j);
    return true;
  }

  private int steepest() {
    double[] growing = state.growing;
    double[] sign = state.sign;
    double[] gradient = state.gradient;
    int active = state.active;
    int best = -1;
    double most = DualState.NEVER / 2;
    for (int k = 0; k < active; k++) {
      double slope = growing[k] - sign[k] * gradient[k];
      if (slope >= most) {
        most = slope;
        best = k;
      }
    }
    return best;
  }

  /** The variable whose pair with i lowers the objective most, or -1 when i violates too little. */
  private int partner(int i) {
    double[] shrinking = state.shrinking;
    double[] sign = state.sign;
    double[] gradient = state.gradient;
    double[] diagonal = state.diagonal;
    float[] row = first;
    int active = state.active;
    double side = sign[i];
    double slope = -side * gradient[i];
    double own = diagonal[i];
    double opposite = Double.NEGATIVE_INFINITY;
    double bestGain = 0;
    double enough = 0;
    int best = -1;
    for (int k = 0; k < active; k++) {
      double against = shrinking[k] + sign[k] * gradient[k];
      if (against > opposite) {
        opposite = against;
      }
      // Whether it is positive cannot be foreseen, so that a branch would cost more than this.
      double violation = positive(slope + against);
      double curvature = own + diagonal[k] - 2 * (side * sign[k] * row[k]);
      if (violation * violation >= enough * curvature && violation > 0) {
        double gain = violation * violation / (curvature > 0 ? curvature : TINY);
        if (gain >= bestGain) {
          bestGain = gain;
          enough = gain * NEARLY_ONE;
          best = k;
        }
      }
    }
    return slope + opposite < settings.tolerance() ? -1 : best;
  }

  /** The number, or 0 where it is negative. */
  private static double positive(double number) {
    return 0.5 * (number + Math.abs(number));
  }

  private double curvature(int i, int k) {
    double kernel = state.sign[i] * state.sign[k] * first[k];
    double curvature = state.diagonal[i] + state.diagonal[k] - 2 * kernel;
    return curvature > 0 ? curvature : TINY;
  }

  /** Moves the signed variable i up and j down by the same amount, as far as the box lets them. */
  private void move(int i, int j) {
    double[] value = state.value;
    double violation = state.sign[j] * state.gradient[j] - state.sign[i] * state.gradient[i];
    double amount = violation / curvature(i, j);
    double roomOfI = state.sign[i] > 0 ? state.cost - value[i] : value[i];
    double roomOfJ = state.sign[j] > 0 ? value[j] : state.cost - value[j];
    boolean upperI = state.atUpper(i);
    boolean upperJ = state.atUpper(j);
    double oldI = value[i];
    double oldJ = value[j];
    double taken = Math.min(amount, Math.min(roomOfI, roomOfJ));
    state.set(i, taken < roomOfI ? oldI + state.sign[i] * taken : bound(state.sign[i] > 0));
    state.set(j, taken < roomOfJ ? oldJ - state.sign[j] * taken : bound(state.sign[j] < 0));
    follow(value[i] - oldI, value[j] - oldJ);
    if (upperI != state.atUpper(i)) {
      state.upperChanged(i, !upperI, first);
    }
    if (upperJ != state.atUpper(j)) {
      state.upperChanged(j, !upperJ, second);
    }
  }

  /** The gradient after the pair has moved. */
  private void follow(double changeI, double changeJ) {
    double[] gradient = state.gradient;
    float[] first = this.first;
    float[] second = this.second;
    int active = state.active;
    for (int k = 0; k < active; k++) {
      gradient[k] += first[k] * changeI + second[k] * changeJ;
    }
  }

  private double bound(boolean upper) {
    return upper ? state.cost : 0;
  }

  /** Leaves out variables at a bound whose gradient says that they stay there. */
  private void shrink() {
    double up = Double.NEGATIVE_INFINITY;
    double down = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < state.active; k++) {
      double slope = state.sign[k] * state.gradient[k];
      up = state.canGrow(k) ? Math.max(up, -slope) : up;
      down = state.canShrink(k) ? Math.max(down, slope) : down;
    }
    if (!allLookedAtAgain && up + down <= 10 * settings.tolerance()) {
      allLookedAtAgain = true;
      state.reconstruct(first);
    }
    for (int k = 0; k < state.active; k++) {
      if (settled(k, up, down)) {
        state.active--;
        while (state.active > k && settled(state.active, up, down)) {
          state.active--;
        }
        if (state.active > k) {
          state.swap(k, state.active);
        }
      }
    }
  }

  private boolean settled(int k, double up, double down) {
    double slope = state.sign[k] * state.gradient[k];
    if (!state.canGrow(k)) {
      return -slope > up;
    }
    return !state.canShrink(k) && slope > down;
  }
}
