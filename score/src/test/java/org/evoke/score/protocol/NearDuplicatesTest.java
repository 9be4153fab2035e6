/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.score.Fold;
import org.evoke.score.Groups;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
  private static final int WIDTH = 20;

  @Test
  void exactAndNearCopiesAreFoundAndNothingElse() {
    double[] values = gaussian(300, WIDTH);
    copy(values, 17, 205, 0);
    copy(values, 90, 280, 0.02);
    copy(values, 91, 281, 0.2);
    List<NearDuplicate> found =
        NearDuplicates.USUAL.across(values, WIDTH, firstRowsTrain(300, 200));
    assertThat(found).hasSize(2);
    assertThat(found.get(0)).isEqualTo(new NearDuplicate(205, 17, 0));
    assertThat(found.get(0).exact()).isTrue();
    assertThat(found.get(1).test()).isEqualTo(280);
    assertThat(found.get(1).train()).isEqualTo(90);
    assertThat(found.get(1).exact()).isFalse();
    assertThat(found.get(1).distance()).isCloseTo(0.02, within(0.004));
  }

  /** What a search through all pairs finds. */
  @Test
  void theNearestTrainingRowIsTheOneReported() {
    double[] values = gaussian(400, 3);
    Fold fold = firstRowsTrain(400, 300);
    List<NearDuplicate> found = new NearDuplicates(0.3).across(values, 3, fold);
    assertThat(found).hasSizeBetween(50, 99);
    double[][] train = Standardised.rows(values, 3, fold.train(), fold.train());
    double[][] test = Standardised.rows(values, 3, fold.train(), fold.test());
    for (NearDuplicate each : found) {
      double[] asked = test[each.test() - 300];
      double least =
          IntStream.range(0, 300).mapToDouble(t -> distance(train[t], asked)).min().orElseThrow();
      assertThat(each.distance()).isCloseTo(least, within(1e-12));
      assertThat(distance(train[each.train()], asked)).isCloseTo(least, within(1e-12));
    }
  }

  @Test
  void unitsDoNotMatter() {
    double[] values = gaussian(100, WIDTH);
    copy(values, 3, 90, 0.02);
    for (int i = 0; i < values.length; i += WIDTH) {
      values[i] = values[i] * 1e6 - 5e7;
    }
    assertThat(NearDuplicates.USUAL.across(values, WIDTH, firstRowsTrain(100, 60))).hasSize(1);
  }

  @Test
  void manyEqualRowsAndTenThousandRowsOfAHundredColumnsTakeSeconds() {
    double[] values = gaussian(10_000, 100);
    Fold fold = firstRowsTrain(10_000, 8000);
    long start = System.nanoTime();
    assertThat(NearDuplicates.USUAL.across(values, 100, fold)).isEmpty();
    assertThat(NearDuplicates.USUAL.across(new double[1_000_000], 100, fold)).hasSize(2000);
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(20);
  }

  @Test
  void badInputIsNamed() {
    Fold fold = firstRowsTrain(4, 2);
    double[] broken = {1, 2, 3, Double.NaN};
    assertThatThrownBy(() -> NearDuplicates.USUAL.across(broken, 1, fold))
        .isInstanceOf(InputException.class)
        .hasMessage("row 3, column 0: value is NaN, must be finite");
    assertThatThrownBy(() -> NearDuplicates.USUAL.across(broken, 3, fold))
        .hasMessage("4 values do not fill rows of 3 columns");
    assertThatThrownBy(() -> new NearDuplicates(-1)).hasMessageContaining("tolerance is -1.0");
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum / a.length);
  }

  private static void copy(double[] values, int from, int to, double noise) {
    RandomStream random = new Seed(to).stream();
    for (int c = 0; c < WIDTH; c++) {
      values[to * WIDTH + c] = values[from * WIDTH + c] + noise * random.nextGaussian();
    }
  }

  private static Fold firstRowsTrain(int rows, int train) {
    return Fold.of(
        IntStream.range(0, train).toArray(),
        IntStream.range(train, rows).toArray(),
        Groups.none(rows));
  }

  private static double[] gaussian(int rows, int width) {
    RandomStream random = new Seed(rows).stream();
    double[] values = new double[rows * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextGaussian();
    }
    return values;
  }
}
