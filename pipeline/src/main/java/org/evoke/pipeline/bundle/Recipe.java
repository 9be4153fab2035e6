/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.bundle;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.data.json.JsonObject;

/**
 * How the features of a model are made from sound.
 *
 * @param features set, version and columns
 * @param sampleRate samples per second
 * @param channels such as {@code mono}
 * @param frameSeconds length of the frames whose statistics are the rows
 * @param aggregation what happens to the rows of a context
 * @param contextSeconds length of the context that is recommended, positive
 * @param stepSeconds distance of the steps that is recommended, positive
 */
public record Recipe(
    FeatureSet features,
    int sampleRate,
    String channels,
    double frameSeconds,
    String aggregation,
    double contextSeconds,
    double stepSeconds) {

  static Recipe read(JsonObject json) {
    FeatureSet features =
        new FeatureSet(json.text("set"), json.text("set_version"), json.texts("columns"));
    Recipe recipe =
        new Recipe(
            features,
            (int) positive(json, "sample_rate"),
            json.text("channels"),
            positive(json, "frame_seconds"),
            json.text("aggregation"),
            positive(json, "context_seconds"),
            positive(json, "step_seconds"));
    if (features.width() == 0) {
      throw new InputException(json.place() + ": columns is empty, needs at least 1");
    }
    return recipe;
  }

  private static double positive(JsonObject json, String key) {
    double number = json.number(key);
    if (!(number > 0)) {
      throw new InputException(json.place() + ": " + key + " is " + number + ", must be positive");
    }
    return number;
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("set", features.name());
    map.put("set_version", features.version());
    map.put("sample_rate", sampleRate);
    map.put("channels", channels);
    map.put("frame_seconds", frameSeconds);
    map.put("aggregation", aggregation);
    map.put("context_seconds", contextSeconds);
    map.put("step_seconds", stepSeconds);
    map.put("columns", features.columns());
    return map;
  }
}
