/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.svr;

import org.evoke.core.Seed;
import org.evoke.learn.Regressor;
import org.evoke.learn.Trainer;
import org.evoke.learn.TrainingSet;

/**
 * Epsilon support vector regression (Vapnik 1995; Smola and Scholkopf 2004). The kernel matrix is
 * computed once for all outputs. Columns should be scaled before.
 *
 * @param kernel the kernel
 * @param settings cost, tube and tolerance
 */
public record SvrTrainer(KernelSettings kernel, SvrSettings settings) implements Trainer {
  /** Family of what this trains. */
  public static final String FAMILY = "svr";

  @Override
  public String family() {
    return FAMILY;
  }

  @Override
  public boolean holdsTrainingRows() {
    return true;
  }

  @Override
  public Regressor fit(TrainingSet set, Seed seed) {
    Kernel resolved = kernel.of(set.values(), set.width());
    KernelMatrix matrix =
        new KernelMatrix(new InnerProducts(set.values(), set.rows(), set.width()), resolved);
    DualSolution[] solutions = new DualSolution[set.targets()];
    for (int target = 0; target < solutions.length; target++) {
      solutions[target] = SvrSolver.solve(matrix, set.labels()[target], settings);
    }
    return new SvrRegressor(set, resolved, solutions);
  }
}
