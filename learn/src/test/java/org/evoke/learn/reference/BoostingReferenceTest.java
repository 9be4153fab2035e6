/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.data.json.JsonObject;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.catalogue.TrainerCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Histogram boosting as good as scikit-learn's. */
class BoostingReferenceTest {
  static List<JsonObject> models() {
    List<JsonObject> models = RegressionData.results("hgb_expected.json").objects("models");
    assertThat(models).hasSize(4);
    return models;
  }

  @ParameterizedTest
  @MethodSource("models")
  void testErrorWithinTheBar(JsonObject model) {
    double[] predicted = predicted(model);
    TrainingSet test = RegressionData.rows("hgb_data.csv", 900, 1200);
    double bar = model.number("rmse_test");
    assertThat(RegressionData.rmse(test.labels()[0], predicted)).isLessThan(1.05 * bar);
  }

  /** The first tree of all has the same splits. */
  @ParameterizedTest
  @MethodSource("models")
  void oneTreePredictsTheSame(JsonObject model) {
    if (model.object("params").whole("max_iter") == 1) {
      double[] first = RegressionData.numbers(model.values().get("first10_predictions"));
      assertThat(java.util.Arrays.copyOf(predicted(model), 10))
          .containsExactly(first, within(1e-6));
    }
  }

  private static double[] predicted(JsonObject model) {
    JsonObject params = model.object("params");
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("rate", params.number("learning_rate"));
    options.put("rounds", params.whole("max_iter"));
    options.put("leaves", params.whole("max_leaf_nodes"));
    if (params.values().get("max_depth") != null) {
      options.put("depth", params.whole("max_depth"));
    }
    options.put("leaf-rows", params.whole("min_samples_leaf"));
    options.put("penalty", params.number("l2_regularization"));
    options.put("bins", params.whole("max_bins"));
    TrainingSet train = RegressionData.rows("hgb_data.csv", 0, 900);
    TrainingSet test = RegressionData.rows("hgb_data.csv", 900, 1200);
    return TrainerCatalogue.trainer("boosting", options)
        .fit(train, new Seed(1))
        .predict(test.values(), test.rows())[0];
  }
}
