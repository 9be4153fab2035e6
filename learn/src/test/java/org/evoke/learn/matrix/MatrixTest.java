/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.junit.jupiter.api.Test;

class MatrixTest {
  @Property(tries = 40)
  void gramEqualsTheDefinition(
      @ForAll @IntRange(min = 1, max = 30) int rows,
      @ForAll @IntRange(min = 1, max = 150) int columns,
      @ForAll long seed) {
    double[] a = random(rows * columns, seed);
    double[] gram = Gram.lower(a, rows, columns);
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < columns; j++) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
          sum += a[row * columns + i] * a[row * columns + j];
        }
        assertThat(gram[i * columns + j]).isCloseTo(j <= i ? sum : 0, within(1e-10));
      }
    }
  }

  @Property(tries = 40)
  void solvingUndoesMultiplying(@ForAll @IntRange(min = 1, max = 130) int n, @ForAll long seed) {
    double[] matrix = positive(n, seed);
    double[] x = random(n, seed + 1);
    double[] b = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        b[i] += (j <= i ? matrix[i * n + j] : matrix[j * n + i]) * x[j];
      }
    }
    assertThat(Cholesky.of(matrix, n).solve(b)).containsExactly(x, within(1e-8));
  }

  @Property(tries = 20)
  void factorTimesItsTransposeIsTheMatrix(
      @ForAll @IntRange(min = 1, max = 60) int n, @ForAll long seed) {
    double[] matrix = positive(n, seed);
    Cholesky factor = Cholesky.of(matrix, n);
    double[][] columns = new double[n][];
    for (int k = 0; k < n; k++) {
      double[] unit = new double[n];
      unit[k] = 1;
      columns[k] = factor.times(unit);
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += columns[k][i] * columns[k][j];
        }
        assertThat(sum).isCloseTo(matrix[i * n + j], within(1e-8));
      }
    }
  }

  @Test
  void aMatrixThatIsNotPositiveDefiniteIsRefused() {
    assertThatThrownBy(() -> Cholesky.of(new double[] {1, 0, 2, 1}, 2))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("column 1");
  }

  private static double[] positive(int n, long seed) {
    double[] gram = Gram.lower(random(2 * n * n, seed), 2 * n, n);
    for (int i = 0; i < n; i++) {
      gram[i * n + i] += 0.5;
    }
    return gram;
  }

  private static double[] random(int count, long seed) {
    RandomStream random = new Seed(seed).stream();
    double[] values = new double[count];
    java.util.Arrays.setAll(values, i -> random.nextGaussian());
    return values;
  }
}
