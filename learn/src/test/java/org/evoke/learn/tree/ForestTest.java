/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.learn.Examples;
import org.evoke.learn.Regressor;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.catalogue.TrainerCatalogue;
import org.evoke.score.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForestTest {
  private static final TrainingSet TRAIN = Examples.songs(400, new Seed(1));
  private static final TrainingSet TEST = Examples.songs(400, new Seed(2));

  @ParameterizedTest
  @CsvSource({"boosting, 0.7", "extra-trees, 0.7"})
  void learnsProductsAndCubes(String family, double atLeast) {
    Regressor fitted = TrainerCatalogue.trainer(family, Map.of()).fit(TRAIN, new Seed(1));
    double[][] predicted = fitted.predict(TEST.values(), TEST.rows());
    assertThat(Metric.R2.of(TEST.labels()[0], predicted[0])).isGreaterThan(atLeast);
    assertThat(Metric.R2.of(TEST.labels()[1], predicted[1])).isGreaterThan(atLeast);
  }

  /** With leaves of one row every training row gets its own label. */
  @Test
  void fullyGrownTreesRepeatTheLabels() {
    Regressor fitted =
        new ExtraTreesTrainer(new ExtraTreesSettings(3, 1, 1, 1000)).fit(TRAIN, new Seed(1));
    double[] predicted = fitted.predict(TRAIN.values(), TRAIN.rows())[0];
    for (int row = 0; row < TRAIN.rows(); row++) {
      assertThat(Math.abs(predicted[row] - TRAIN.labels()[0][row])).isLessThan(1e-6);
    }
  }

  /** A child that is its own parent would never end. */
  @Test
  void nodesThatCannotBeAreRefused() {
    Map<String, Tensor> good =
        new BoostingTrainer(new BoostingSettings(3, 0.1, 4, 4, 5, 0, 32, 1))
            .fit(TRAIN, new Seed(1))
            .parameters();
    refused(good, "trees.0.children", 1, 1, "node 1 of");
    refused(good, "trees.0.children", 0, 1e6f, "must be whole and lie in 0 to");
    refused(good, "trees.0.columns", 0, 5, "trees.0.columns holds 5.0, must be whole and lie in");
    refused(good, "trees.1.columns", 0, 0.5f, "trees.1.columns holds 0.5, must be whole");
    refused(good, "trees.1.roots", 0, -1, "trees.1.roots holds -1.0");
    Map<String, Tensor> missing = new HashMap<>(good);
    missing.remove("trees.1.values");
    assertThatThrownBy(() -> ForestRegressor.open(5, 2, missing))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("parameter trees.1.values is missing");
  }

  private static void refused(
      Map<String, Tensor> good, String name, int place, float value, String message) {
    Map<String, Tensor> broken = new HashMap<>(good);
    float[] values = good.get(name).values().clone();
    values[place] = value;
    broken.put(name, new Tensor(good.get(name).shape(), values));
    assertThatThrownBy(() -> ForestRegressor.open(5, 2, broken))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }
}
