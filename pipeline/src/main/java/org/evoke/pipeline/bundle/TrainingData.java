/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.bundle;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.data.json.JsonObject;

/**
 * What a model was trained on.
 *
 * @param name name of the data set
 * @param rows number of labelled rows
 * @param unit what a row is
 * @param labels what the labels are
 * @param terms terms of use of the data
 * @param citation the publication to cite
 */
public record TrainingData(
    String name, long rows, String unit, String labels, String terms, String citation) {

  static TrainingData read(JsonObject json) {
    return new TrainingData(
        json.text("name"),
        json.whole("rows"),
        json.text("unit"),
        json.text("labels"),
        json.text("terms"),
        json.text("citation"));
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", name);
    map.put("rows", rows);
    map.put("unit", unit);
    map.put("labels", labels);
    map.put("terms", terms);
    map.put("citation", citation);
    return map;
  }
}
