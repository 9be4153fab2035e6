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
import org.evoke.learn.Parameters;
import org.evoke.learn.Regressor;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.catalogue.TrainerCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Elastic nets, and the choice of their penalty, as scikit-learn fits them. */
class ElasticNetReferenceTest {
  static List<JsonObject> models() {
    List<JsonObject> models = RegressionData.results("elasticnet_expected.json").objects("models");
    assertThat(models).hasSize(15);
    return models;
  }

  @ParameterizedTest
  @MethodSource("models")
  void predictionsAndPenalty(JsonObject model) {
    boolean chosen = model.text("id").startsWith("enetcv");
    Regressor fitted = fit(model);
    if (chosen) {
      double alpha = (Double) ((List<?>) fitted.architecture().get("alphas")).get(0);
      double expected = model.number("chosen_alpha");
      assertThat(alpha).isCloseTo(expected, within(1e-9 * expected));
    } else if (model.values().get("n_components_ratio") == null) {
      double[] weights =
          new Parameters(fitted.parameters()).doubles("weights", 1, (int) model.whole("inputs"));
      assertThat(weights)
          .containsExactly(RegressionData.numbers(model.values().get("coef")), within(1e-7));
    }
    assertThat(fitted.architecture().get("converged")).isEqualTo(List.of(true));
    TrainingSet test = RegressionData.rows("regression_data.csv", 150, 200);
    assertThat(fitted.predict(test.values(), 50)[0])
        .containsExactly(
            RegressionData.predictions("elasticnet_predictions.csv", model.text("id")),
            within(chosen ? 1e-5 : 1e-7));
  }

  private static Regressor fit(JsonObject model) {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("l1-ratio", model.number("l1_ratio"));
    if (model.values().containsKey("alpha")) {
      options.put("alpha", model.number("alpha"));
    }
    if (model.values().get("n_components_ratio") != null) {
      options.put(
          "pca",
          Map.of(
              "variance",
              model.number("n_components_ratio"),
              "whiten",
              model.values().get("whiten")));
    }
    TrainingSet train = RegressionData.rows("regression_data.csv", 0, 150);
    return TrainerCatalogue.trainer("elastic-net", options).fit(train, new Seed(1));
  }
}
