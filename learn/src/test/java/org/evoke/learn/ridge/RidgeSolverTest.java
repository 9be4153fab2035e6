/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.ridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.junit.jupiter.api.Test;

class RidgeSolverTest {
  /** Both ways make the gradient 0: Z' (Z w - y) + penalty w. */
  @Test
  void theGradientIsZeroWithFewerAndWithMoreRowsThanFeatures() {
    for (int[] shape : new int[][] {{40, 7}, {7, 40}, {12, 12}}) {
      int rows = shape[0];
      int size = shape[1];
      RandomStream random = new Seed(rows).stream();
      double[] features = random(rows * size, random);
      double[] labels = random(rows, random);
      double[] weights = RidgeSolver.weights(features, labels, 0.3, null);
      assertThat(weights).hasSize(size);
      double[] misses = new double[rows];
      for (int row = 0; row < rows; row++) {
        misses[row] = -labels[row];
        for (int k = 0; k < size; k++) {
          misses[row] += features[row * size + k] * weights[k];
        }
      }
      for (int k = 0; k < size; k++) {
        double slope = 0.3 * weights[k];
        for (int row = 0; row < rows; row++) {
          slope += features[row * size + k] * misses[row];
        }
        assertThat(slope).isCloseTo(0, within(1e-10));
      }
    }
  }

  private static double[] random(int count, RandomStream random) {
    double[] values = new double[count];
    Arrays.setAll(values, i -> random.nextGaussian());
    return values;
  }
}
