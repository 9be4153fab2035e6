/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.svr;

import org.evoke.core.UsageException;

/**
 * The problem that support vector regression solves, and how exactly.
 *
 * @param cost C, the largest weight of a row, positive
 * @param epsilon half the width of the tube in which errors cost nothing, at least 0
 * @param tolerance largest violation of the optimality conditions at the end, positive
 * @param shrinking whether rows that seem settled are left out for a while; changes the time, and
 *     the result within the tolerance only
 * @param iterations after how many steps to stop, whatever has been reached; 0 for no such limit
 */
public record SvrSettings(
    double cost, double epsilon, double tolerance, boolean shrinking, int iterations) {
  /** Cost 1, epsilon 0.1, tolerance 0.001, with shrinking, without a limit of steps. */
  public static final SvrSettings DEFAULT = new SvrSettings(1, 0.1, 1e-3, true, 0);

  public SvrSettings {
    if (!(cost > 0 && cost < Double.POSITIVE_INFINITY)) {
      throw new UsageException("C is " + cost + ", must be positive and finite");
    }
    if (!(epsilon >= 0 && epsilon < Double.POSITIVE_INFINITY)) {
      throw new UsageException("epsilon is " + epsilon + ", must be at least 0 and finite");
    }
    if (!(tolerance > 0 && tolerance < Double.POSITIVE_INFINITY)) {
      throw new UsageException("tolerance is " + tolerance + ", must be positive and finite");
    }
    if (iterations < 0) {
      throw new UsageException("iterations is " + iterations + ", must be at least 0");
    }
  }
}
