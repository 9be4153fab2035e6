/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.pipeline.UsedModel;
import org.evoke.pipeline.chart.Numbers;

/** What the manifest of a model says about its training and its quality, in a few words. */
final class ModelFacts {
  private static final String METRIC = "r2";

  private ModelFacts() {}

  /** How much the band held when it was measured; empty where that is unknown. */
  static String coverage(UsedModel model) {
    List<String> parts = new ArrayList<>();
    for (Map<?, ?> band : maps(model.manifest().get("bands"))) {
      if (band.get("coverage") instanceof Number coverage) {
        parts.add(Numbers.text(100 * coverage.doubleValue(), 1) + " % for " + band.get("target"));
      }
    }
    return parts.isEmpty() ? "" : " Measured, it held " + String.join(", ", parts) + ".";
  }

  /** The data sets, one text each. */
  static List<String> trainedOn(UsedModel model) {
    List<String> texts = new ArrayList<>();
    for (Map<?, ?> data : maps(model.manifest().get("trained_on"))) {
      String terms = data.get("terms") == null ? "" : "; " + data.get("terms");
      texts.add(data.get("name") + ", " + data.get("rows") + " × " + data.get("unit") + terms);
    }
    return texts;
  }

  /** The share of the differences between songs that is predicted, one text for each protocol. */
  static List<String> scores(UsedModel model) {
    Map<String, List<String>> byProtocol = new LinkedHashMap<>();
    for (Map<?, ?> score : maps(model.manifest().get("scores"))) {
      if (METRIC.equals(score.get("metric")) && score.get("value") instanceof Number value) {
        byProtocol
            .computeIfAbsent(String.valueOf(score.get("protocol")), name -> new ArrayList<>())
            .add(score.get("target") + " " + Numbers.text(value.doubleValue(), 2));
      }
    }
    List<String> texts = new ArrayList<>();
    byProtocol.forEach(
        (protocol, scores) ->
            texts.add("R² " + String.join(", ", scores) + " (protocol " + protocol + ")"));
    return texts;
  }

  private static List<Map<?, ?>> maps(Object value) {
    List<Map<?, ?>> maps = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object entry : list) {
        if (entry instanceof Map<?, ?> map) {
          maps.add(map);
        }
      }
    }
    return maps;
  }
}
