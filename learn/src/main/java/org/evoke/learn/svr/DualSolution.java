/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.svr;

/**
 * What support vector regression found on some rows: f(x) = sum coefficient k(row, x) + intercept.
 *
 * @param coefficients one for each row, within C on either side of 0; 0 for rows inside the tube
 * @param intercept what is added
 * @param objective 1/2 b'Kb + epsilon sum |b| - y'b for the coefficients b, lower is better
 * @param iterations steps taken
 * @param converged whether the tolerance was reached before the limit of steps
 */
public record DualSolution(
    double[] coefficients, double intercept, double objective, long iterations, boolean converged) {
  /** Number of rows with a coefficient other than 0. */
  public int supportVectors() {
    int count = 0;
    for (double coefficient : coefficients) {
      count += coefficient != 0 ? 1 : 0;
    }
    return count;
  }
}
