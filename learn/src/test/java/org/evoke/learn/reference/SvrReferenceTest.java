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
import org.evoke.learn.prepare.PreparedRegressor;
import org.evoke.learn.svr.DualSolution;
import org.evoke.learn.svr.SvrRegressor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scaler, principal components and support vector regression as scikit-learn fits them. */
class SvrReferenceTest {
  static List<JsonObject> models() {
    List<JsonObject> models = RegressionData.results("svr_expected.json").objects("models");
    assertThat(models).hasSize(36);
    return models;
  }

  @ParameterizedTest
  @MethodSource("models")
  void solvedTightly(JsonObject model) {
    SvrRegressor fitted = fit(model, 1e-9);
    JsonObject tight = model.object("tight");
    DualSolution solution = fitted.solution(0);
    assertThat(solution.converged()).isTrue();
    double objective = model.number("dual_objective");
    assertThat(fitted.objective(0)).isCloseTo(objective, within(1e-6 * Math.abs(objective)));
    if (!"sigmoid".equals(model.text("kernel"))) {
      assertThat(solution.supportVectors()).isEqualTo((int) tight.whole("n_support"));
    }
    compare(model, "tight", 1e-9, 1e-5);
  }

  @ParameterizedTest
  @MethodSource("models")
  void solvedAsUsual(JsonObject model) {
    compare(model, "default", 1e-3, 5e-3);
  }

  private static void compare(JsonObject model, String column, double tolerance, double within) {
    TrainingSet test = RegressionData.rows("regression_data.csv", 150, 200);
    double[] predicted = regressor(model, tolerance).predict(test.values(), test.rows())[0];
    double[] expected =
        RegressionData.predictions("svr_predictions.csv", model.text("id") + "_" + column);
    if ("sigmoid".equals(model.text("kernel"))) {
      double rmse = model.object(column).number("rmse_test");
      assertThat(RegressionData.rmse(test.labels()[0], predicted))
          .isCloseTo(rmse, within(0.02 * rmse));
    } else {
      assertThat(predicted).containsExactly(expected, within(within));
    }
  }

  private static SvrRegressor fit(JsonObject model, double tolerance) {
    return (SvrRegressor) regressor(model, tolerance).inner();
  }

  private static PreparedRegressor regressor(JsonObject model, double tolerance) {
    Map<String, Object> options = new LinkedHashMap<>();
    for (String name : List.of("kernel", "C", "epsilon", "gamma", "degree", "coef0")) {
      options.put(name, model.values().get(name));
    }
    options.put("tolerance", tolerance);
    options.put(
        "pca",
        Map.of(
            "variance",
            model.number("n_components_ratio"),
            "whiten",
            model.values().get("whiten")));
    TrainingSet train = RegressionData.rows("regression_data.csv", 0, 150);
    return (PreparedRegressor) TrainerCatalogue.trainer("svr", options).fit(train, new Seed(1));
  }
}
