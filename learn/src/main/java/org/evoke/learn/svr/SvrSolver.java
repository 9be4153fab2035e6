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
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < state.active; k++) {
      double slope = -state.sign[k] * state.gradient[k];
      if (slope >= most && state.canGrow(k)) {
        most = slope;
        best = k;
      }
    }
    return best;
  }

  /** The variable whose pair with i lowers the objective most, or -1 when i violates too little. */
  private int partner(int i) {
    double slope = -state.sign[i] * state.gradient[i];
    double own = state.diagonal(i);
    double opposite = Double.NEGATIVE_INFINITY;
    double bestGain = Double.POSITIVE_INFINITY;
    int best = -1;
    for (int k = 0; k < state.active; k++) {
      if (!state.canShrink(k)) {
        continue;
      }
      double against = state.sign[k] * state.gradient[k];
      opposite = Math.max(opposite, against);
      double violation = slope + against;
      if (violation > 0) {
        double gain = -violation * violation / curvature(i, k, own);
        if (gain <= bestGain) {
          bestGain = gain;
          best = k;
        }
      }
    }
    return slope + opposite < settings.tolerance() ? -1 : best;
  }

  private double curvature(int i, int k, double own) {
    double q = first[k];
    double curvature = own + state.diagonal(k) - 2 * (state.sign[i] == state.sign[k] ? q : -q);
    return curvature > 0 ? curvature : TINY;
  }

  /** Moves the signed variable i up and j down by the same amount, as far as the box lets them. */
  private void move(int i, int j) {
    double[] value = state.value;
    double violation = state.sign[j] * state.gradient[j] - state.sign[i] * state.gradient[i];
    double amount = violation / curvature(i, j, state.diagonal(i));
    double roomOfI = state.sign[i] > 0 ? state.cost - value[i] : value[i];
    double roomOfJ = state.sign[j] > 0 ? value[j] : state.cost - value[j];
    boolean upperI = state.atUpper(i);
    boolean upperJ = state.atUpper(j);
    double oldI = value[i];
    double oldJ = value[j];
    double taken = Math.min(amount, Math.min(roomOfI, roomOfJ));
    value[i] = taken < roomOfI ? oldI + state.sign[i] * taken : bound(state.sign[i] > 0);
    value[j] = taken < roomOfJ ? oldJ - state.sign[j] * taken : bound(state.sign[j] < 0);
    double changeI = value[i] - oldI;
    double changeJ = value[j] - oldJ;
    for (int k = 0; k < state.active; k++) {
      state.gradient[k] += first[k] * changeI + second[k] * changeJ;
    }
    if (upperI != state.atUpper(i)) {
      state.upperChanged(i, !upperI, first);
    }
    if (upperJ != state.atUpper(j)) {
      state.upperChanged(j, !upperJ, second);
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
