/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeedTest {
  @Test
  void followsThePublishedSequenceOfSplitMix64() {
    RandomStream stream = new Seed(1234567).stream();
    assertThat(stream.nextLong()).isEqualTo(6457827717110365317L);
    assertThat(stream.nextLong()).isEqualTo(3203168211198807973L);
  }

  @Test
  void derivedSeedsDiffer() {
    Seed seed = new Seed(1);
    assertThat(seed.derive("folds"))
        .isNotEqualTo(seed.derive("model"))
        .isEqualTo(seed.derive("folds"));
    assertThat(seed.derive(1)).isNotEqualTo(seed.derive(2)).isNotEqualTo(new Seed(2).derive(1));
  }

  @Test
  void gaussianHasMeanZeroAndVarianceOne() {
    RandomStream stream = new Seed(7).stream();
    double sum = 0;
    double squares = 0;
    int count = 100_000;
    for (int i = 0; i < count; i++) {
      double x = stream.nextGaussian();
      sum += x;
      squares += x * x;
    }
    assertThat(sum / count).isBetween(-0.02, 0.02);
    assertThat(squares / count).isBetween(0.98, 1.02);
  }

  @Test
  void skippingGivesWhatDrawingGives() {
    RandomStream drawn = new Seed(5).stream();
    for (int i = 0; i < 1000; i++) {
      drawn.nextInt(7);
    }
    RandomStream skipped = new Seed(5).stream();
    skipped.skip(1000);
    assertThat(skipped.nextDouble()).isEqualTo(drawn.nextDouble());
  }

  @Test
  void permutationHoldsEveryNumberOnce() {
    assertThat(new Seed(3).stream().permutation(100))
        .containsOnlyOnce(java.util.stream.IntStream.range(0, 100).toArray());
  }
}
