/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.learn.blas.Blas;
import org.evoke.learn.matrix.Rows;
import org.evoke.learn.pca.PcaSettings;
import org.evoke.learn.svr.DualSolution;
import org.evoke.learn.svr.InnerProducts;
import org.evoke.learn.svr.Kernel;
import org.evoke.learn.svr.KernelMatrix;
import org.evoke.learn.svr.KernelSettings;
import org.evoke.learn.svr.SvrSolver;

/**
 * Errors of points of an {@link SvrGrid} on one fold. Points with the same components share inner
 * products, those with the same kernel its matrix; kernels are worked on side by side, and no more
 * of them are held than there are threads.
 */
final class SvrErrors {
  private final SvrGrid grid;
  private final PreparedFold fold;
  private final int[][] alive;
  private final double[][] errors;

  SvrErrors(SvrGrid grid, PreparedFold fold, int[][] alive) {
    this.grid = grid;
    this.fold = fold;
    this.alive = alive;
    this.errors = new double[alive.length][];
    Arrays.setAll(errors, target -> new double[alive[target].length]);
  }

  /** A point of a target: its place among those alive. */
  private record Wanted(int target, int place) {}

  double[][] compute() {
    Map<PcaSettings, Map<KernelSettings, List<Wanted>>> groups = new LinkedHashMap<>();
    for (int target = 0; target < alive.length; target++) {
      for (int place = 0; place < alive[target].length; place++) {
        SvrGrid.Point point = grid.point(alive[target][place]);
        groups
            .computeIfAbsent(point.pca(), pca -> new LinkedHashMap<>())
            .computeIfAbsent(point.kernel(), kernel -> new ArrayList<>())
            .add(new Wanted(target, place));
      }
    }
    groups.entrySet().stream()
        .parallel()
        .forEach(
            group -> {
              Shared shared = new Shared(fold.components(group.getKey()));
              group.getValue().entrySet().stream()
                  .parallel()
                  .forEach(entry -> solve(shared, entry.getKey(), entry.getValue()));
            });
    return errors;
  }

  /** What the kernels on the same components have in common. */
  private final class Shared {
    private final PreparedFold.Components components;
    private final InnerProducts products;
    private final double[] cross;
    private final double[] trainSquares;
    private final double[] testSquares;

    Shared(PreparedFold.Components components) {
      this.components = components;
      int width = components.width();
      int rows = fold.train().rows();
      products = new InnerProducts(components.train(), rows, width);
      cross =
          Blas.transposedTimes(
              Rows.transposed(components.test(), fold.tested(), width),
              fold.tested(),
              Rows.transposed(components.train(), rows, width),
              rows,
              width);
      trainSquares = Rows.squares(components.train(), rows, width);
      testSquares = Rows.squares(components.test(), fold.tested(), width);
    }

    /** The kernel of each test row with each training row. */
    double[] across(Kernel kernel) {
      int rows = trainSquares.length;
      double[] values = new double[cross.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = kernel.of(cross[i], trainSquares[i % rows], testSquares[i / rows]);
      }
      return values;
    }
  }

  private void solve(Shared shared, KernelSettings settings, List<Wanted> wanted) {
    Kernel kernel = settings.of(shared.components.train(), shared.components.width());
    KernelMatrix matrix;
    try {
      matrix = new KernelMatrix(shared.products, kernel);
    } catch (InputException e) {
      // An entry is too large for a kernel of this point: nothing can be fitted with it.
      wanted.forEach(w -> errors[w.target][w.place] = Double.POSITIVE_INFINITY);
      return;
    }
    double[] across = shared.across(kernel);
    for (Wanted w : wanted) {
      SvrGrid.Point point = grid.point(alive[w.target][w.place]);
      double[] labels = fold.train().labels()[w.target];
      DualSolution solution = SvrSolver.solve(matrix, labels, point.svr());
      errors[w.target][w.place] = error(solution, across, fold.truth()[w.target]);
    }
  }

  /** Root mean squared error; infinite where it is no number. */
  private static double error(DualSolution solution, double[] across, double[] truth) {
    double[] coefficients = solution.coefficients();
    int rows = coefficients.length;
    double sum = 0;
    for (int test = 0; test < truth.length; test++) {
      double predicted = solution.intercept();
      for (int k = 0; k < rows; k++) {
        predicted += coefficients[k] * across[test * rows + k];
      }
      sum += (truth[test] - predicted) * (truth[test] - predicted);
    }
    double error = Math.sqrt(sum / truth.length);
    return Double.isFinite(error) ? error : Double.POSITIVE_INFINITY;
  }
}
