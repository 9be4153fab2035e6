/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.bundle;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.data.json.JsonObject;

/**
 * What was measured about the band of one output.
 *
 * @param target which output
 * @param level share of labels that it is to hold
 * @param coverage share of labels of unseen rows that it held
 * @param meanWidth mean width on unseen rows, in units of the scale
 */
public record ReportedBand(String target, double level, double coverage, double meanWidth) {

  static ReportedBand read(JsonObject json) {
    return new ReportedBand(
        json.text("target"),
        json.number("level"),
        json.number("coverage"),
        json.number("mean_width"));
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("target", target);
    map.put("level", level);
    map.put("coverage", coverage);
    map.put("mean_width", meanWidth);
    return map;
  }
}
