/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Scale;
import org.evoke.core.Timeline.Track;
import org.evoke.pipeline.chart.Labels;
import org.evoke.pipeline.chart.Numbers;

/** How values convert to other scales that valence and arousal are often given on. */
final class Conversions {
  private Conversions() {}

  /** The scales, by the ends that they have. */
  private enum OtherScale {
    PLUS_MINUS_ONE("−1 to 1 (Evoke)", -1, 1),
    ZERO_ONE("0 to 1 (PMEmo)", 0, 1),
    NINE_POINTS("1 to 9 (DEAM, nine-point manikin)", 1, 9),
    FIVE_POINTS("1 to 5 (LIRIS-ACCEDE)", 1, 5);

    private final String label;
    private final double low;
    private final double high;

    OtherScale(String label, double low, double high) {
      this.label = label;
      this.low = low;
      this.high = high;
    }

    private boolean is(Scale scale) {
      return scale.low() == low && scale.high() == high;
    }

    /** What becomes of a value x of a scale. */
    private String formula(Scale from) {
      double slope = (high - low) / (from.high() - from.low());
      double start = low - slope * from.low();
      String times = slope == 1 ? "x" : Labels.number(slope) + " x";
      return start == 0 ? times : Labels.number(start) + " + " + times;
    }
  }

  /** Values of the template. */
  static Map<String, Object> of(List<Track> curves) {
    List<Track> affect = curves.stream().filter(Labels::isOfPlane).toList();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("hasConversions", !affect.isEmpty());
    Scale scale = affect.isEmpty() ? Scale.VALENCE : affect.get(0).scale();
    values.put("scaleLow", Numbers.brief(scale.low()));
    values.put("scaleHigh", Numbers.brief(scale.high()));
    List<String> heads = affect.stream().map(track -> Labels.of(track.name())).toList();
    values.put("conversionHeads", Markup.texts(heads));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (OtherScale other : OtherScale.values()) {
      if (!other.is(scale)) {
        rows.add(row(other, scale, affect));
      }
    }
    values.put("conversions", rows);
    return values;
  }

  private static Map<String, Object> row(OtherScale other, Scale scale, List<Track> affect) {
    List<String> cells = new ArrayList<>();
    for (Track track : affect) {
      Scale to = track.scale().withRange(other.low, other.high);
      cells.add(Numbers.text(track.scale().convert(track.whole().value(), to), 2));
    }
    return Map.of(
        "label", other.label,
        "formula", other.formula(scale),
        "cells", Markup.texts(cells));
  }
}
