/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.svr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.junit.jupiter.api.Test;

/** The solver against libsvm on the same kernel matrices. */
class SvrSolverTest {
  @Property(tries = 60)
  void agreesWithLibsvm(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 120) int rows,
      @ForAll @DoubleRange(min = 0.01, max = 30) double cost,
      @ForAll @DoubleRange(min = 0, max = 0.5) double epsilon,
      @ForAll boolean shrinking,
      @ForAll Kernel.Kind kind) {
    Problem problem = Problem.random(new Seed(seed), rows, new Kernel(kind, 0.2, 0.5, 2));
    SvrSettings settings = new SvrSettings(cost, epsilon, 1e-6, shrinking, 0);
    DualSolution mine = SvrSolver.solve(problem.kernel, problem.labels, settings);
    double[] theirs = problem.libsvm(settings);
    double objective = problem.objective(theirs, epsilon);
    assertThat(mine.converged()).isTrue();
    assertThat(mine.objective())
        .isCloseTo(
            problem.objective(mine.coefficients(), epsilon), within(1e-6 * scale(objective)));
    if (kind != Kernel.Kind.SIGMOID) {
      assertThat(mine.objective()).isCloseTo(objective, within(1e-5 * scale(objective)));
    }
    double sum = 0;
    for (double coefficient : mine.coefficients()) {
      assertThat(Math.abs(coefficient)).isLessThanOrEqualTo(cost);
      sum += coefficient;
    }
    assertThat(sum).isCloseTo(0, within(1e-9 * cost * rows));
  }

  @Test
  void aLimitOfStepsIsKeptAndSaid() {
    Problem problem = Problem.random(new Seed(3), 100, new Kernel(Kernel.Kind.RBF, 0.2, 0, 3));
    DualSolution stopped =
        SvrSolver.solve(problem.kernel, problem.labels, new SvrSettings(10, 0.01, 1e-6, true, 20));
    DualSolution finished =
        SvrSolver.solve(problem.kernel, problem.labels, new SvrSettings(10, 0.01, 1e-6, true, 0));
    assertThat(stopped.iterations()).isEqualTo(20);
    assertThat(stopped.converged()).isFalse();
    assertThat(finished.iterations()).isGreaterThan(20);
    assertThat(finished.objective()).isLessThan(stopped.objective());
  }

  @Test
  void aPartOfAMatrixIsTheMatrixOfThePart() {
    Kernel kernel = new Kernel(Kernel.Kind.RBF, 0.2, 0, 3);
    Problem all = Problem.random(new Seed(4), 50, kernel);
    int[] part = IntStream.range(0, 30).toArray();
    double[] labels = IntStream.of(part).mapToDouble(i -> all.labels[i]).toArray();
    double[] values = java.util.Arrays.copyOf(all.values, 30 * Problem.WIDTH);
    KernelMatrix own = new KernelMatrix(new InnerProducts(values, 30, Problem.WIDTH), kernel);
    assertThat(SvrSolver.solve(all.kernel.select(part), labels, SvrSettings.DEFAULT).coefficients())
        .isEqualTo(SvrSolver.solve(own, labels, SvrSettings.DEFAULT).coefficients());
  }

  @Test
  void aKernelThatIsNotFiniteIsNamed() {
    double[] values = {1e160, 2, 3, 1e160};
    assertThatThrownBy(
            () ->
                new KernelMatrix(
                    new InnerProducts(values, 2, 2), new Kernel(Kernel.Kind.POLYNOMIAL, 1, 0, 3)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the poly kernel of training rows 0 and 0 is")
        .hasMessageContaining("scale the columns");
  }

  private static double scale(double objective) {
    return Math.max(1, Math.abs(objective));
  }

  private record Problem(double[] values, double[] labels, KernelMatrix kernel) {
    private static final int WIDTH = 4;

    static Problem random(Seed seed, int rows, Kernel kernel) {
      RandomStream random = seed.stream();
      double[] values = new double[rows * WIDTH];
      double[] labels = new double[rows];
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextGaussian();
      }
      for (int row = 0; row < rows; row++) {
        labels[row] = Math.sin(2 * values[row * WIDTH]) + 0.3 * random.nextGaussian();
      }
      InnerProducts products = new InnerProducts(values, rows, WIDTH);
      return new Problem(values, labels, new KernelMatrix(products, kernel));
    }

    double objective(double[] coefficients, double epsilon) {
      double sum = 0;
      for (int i = 0; i < labels.length; i++) {
        float[] row = kernel.row(i);
        for (int j = 0; j < labels.length; j++) {
          sum += coefficients[i] * coefficients[j] * row[j] / 2;
        }
        sum += epsilon * Math.abs(coefficients[i]) - labels[i] * coefficients[i];
      }
      return sum;
    }

    double[] libsvm(SvrSettings settings) {
      svm_parameter parameter = new svm_parameter();
      parameter.svm_type = svm_parameter.EPSILON_SVR;
      parameter.kernel_type = svm_parameter.PRECOMPUTED;
      parameter.C = settings.cost();
      parameter.p = settings.epsilon();
      parameter.eps = settings.tolerance();
      parameter.shrinking = settings.shrinking() ? 1 : 0;
      parameter.cache_size = 10;
      svm_problem problem = new svm_problem();
      problem.l = labels.length;
      problem.y = labels;
      problem.x = new svm_node[labels.length][];
      for (int i = 0; i < labels.length; i++) {
        problem.x[i] = nodes(i);
      }
      svm.svm_set_print_string_function(text -> {});
      svm_model model = svm.svm_train(problem, parameter);
      double[] coefficients = new double[labels.length];
      for (int k = 0; k < model.l; k++) {
        coefficients[model.sv_indices[k] - 1] = model.sv_coef[0][k];
      }
      return coefficients;
    }

    private svm_node[] nodes(int row) {
      svm_node[] nodes = new svm_node[labels.length + 1];
      for (int j = 0; j < nodes.length; j++) {
        nodes[j] = new svm_node();
        nodes[j].index = j;
        nodes[j].value = j == 0 ? row + 1 : kernel.row(row)[j - 1];
      }
      return nodes;
    }
  }
}
