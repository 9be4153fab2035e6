/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.bundle;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.data.json.JsonObject;

/**
 * How the features of an input are made from sound.
 *
 * @param sampleRate samples per second
 * @param channels such as {@code mono}
 * @param frameSeconds length of the frames whose statistics are the rows
 * @param aggregation what happens to the rows of a context
 */
public record Recipe(int sampleRate, String channels, double frameSeconds, String aggregation) {

  static Recipe read(JsonObject json) {
    return new Recipe(
        (int) positive(json, "sample_rate"),
        json.text("channels"),
        positive(json, "frame_seconds"),
        json.text("aggregation"));
  }

  static double positive(JsonObject json, String key) {
    double number = json.number(key);
    if (!(number > 0)) {
      throw new InputException(json.place() + ": " + key + " is " + number + ", must be positive");
    }
    return number;
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("sample_rate", sampleRate);
    map.put("channels", channels);
    map.put("frame_seconds", frameSeconds);
    map.put("aggregation", aggregation);
    return map;
  }
}
