/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.svr;

import org.evoke.core.UsageException;

/**
 * A kernel whose gamma may depend on the rows.
 *
 * @param kind which formula
 * @param gamma rule for the factor; the linear kernel has none
 * @param coef0 added to the inner product by the polynomial and sigmoid kernels, finite
 * @param degree power of the polynomial kernel, 1 to 20
 */
public record KernelSettings(Kernel.Kind kind, Gamma gamma, double coef0, int degree) {
  public KernelSettings {
    if (!Double.isFinite(coef0)) {
      throw new UsageException("coef0 is " + coef0 + ", must be finite");
    }
    if (degree < 1 || degree > 20) {
      throw new UsageException("degree is " + degree + ", must lie in 1 to 20");
    }
  }

  /** The radial basis function kernel. */
  public static KernelSettings rbf(Gamma gamma) {
    return new KernelSettings(Kernel.Kind.RBF, gamma, 0, 3);
  }

  /**
   * The kernel for these training rows.
   *
   * @param values n x D, row-major
   * @param columns D
   */
  public Kernel of(double[] values, int columns) {
    return new Kernel(kind, gamma.of(values, columns), coef0, degree);
  }
}
