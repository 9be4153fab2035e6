/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.bundle;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.data.json.JsonObject;

/**
 * A measured number.
 *
 * @param protocol name of the protocol
 * @param target what was predicted
 * @param metric name of the metric, such as {@code r2}
 * @param value the number
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 * @param baseline the same metric of the mean of the training labels, on the same rows
 */
public record ReportedScore(
    String protocol,
    String target,
    String metric,
    double value,
    double low,
    double high,
    double baseline) {

  static ReportedScore read(JsonObject json) {
    return new ReportedScore(
        json.text("protocol"),
        json.text("target"),
        json.text("metric"),
        json.number("value"),
        json.number("low"),
        json.number("high"),
        json.number("baseline"));
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("protocol", protocol);
    map.put("target", target);
    map.put("metric", metric);
    map.put("value", value);
    map.put("low", low);
    map.put("high", high);
    map.put("baseline", baseline);
    return map;
  }
}
