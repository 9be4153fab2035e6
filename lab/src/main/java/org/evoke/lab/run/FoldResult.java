/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.data.json.JsonObject;

/**
 * What came out of a fold.
 *
 * @param predicted by target and test row
 * @param probabilities by target, class and test row; no classes where none are known
 * @param baseline mean of the training labels, or the most frequent class, by target and test row
 * @param withoutControl predictions of the same without the planted feature, by target and test
 *     row; empty where nothing is planted
 * @param chosen name of the candidate for each target
 * @param inner what candidates were compared by, for each target by name; empty without a choice
 * @param halfWidths half the width of the band for each target; empty without a band
 * @param notes what fitting found out, by candidate
 */
record FoldResult(
    double[][] predicted,
    double[][][] probabilities,
    double[][] baseline,
    double[][] withoutControl,
    List<String> chosen,
    Map<String, double[]> inner,
    double[] halfWidths,
    Map<String, Object> notes) {

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("predicted", predicted);
    map.put("probabilities", probabilities);
    map.put("baseline", baseline);
    map.put("without_control", withoutControl);
    map.put("chosen", chosen);
    map.put("inner", inner);
    map.put("half_widths", halfWidths);
    map.put("notes", notes);
    return map;
  }

  static FoldResult read(JsonObject json) {
    Map<String, double[]> inner = new LinkedHashMap<>();
    json.object("inner").values().forEach((name, list) -> inner.put(name, numbers(list)));
    return new FoldResult(
        columns(json.values().get("predicted")),
        probabilities(json),
        columns(json.values().get("baseline")),
        columns(json.values().get("without_control")),
        json.texts("chosen"),
        inner,
        numbers(json.values().get("half_widths")),
        json.object("notes").values());
  }

  /** Folds of earlier versions have none. */
  private static double[][][] probabilities(JsonObject json) {
    return json.values().get("probabilities") instanceof List<?> targets
        ? targets.stream().map(FoldResult::columns).toArray(double[][][]::new)
        : new double[((List<?>) json.values().get("predicted")).size()][0][];
  }

  private static double[][] columns(Object lists) {
    return ((List<?>) lists).stream().map(FoldResult::numbers).toArray(double[][]::new);
  }

  private static double[] numbers(Object list) {
    return ((List<?>) list).stream().mapToDouble(FoldResult::number).toArray();
  }

  /** Numbers that JSON has no sign for are written as texts. */
  private static double number(Object value) {
    return value instanceof Number n ? n.doubleValue() : Double.parseDouble((String) value);
  }
}
