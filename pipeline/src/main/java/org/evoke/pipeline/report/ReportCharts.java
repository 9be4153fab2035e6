/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Timeline.Classes;
import org.evoke.core.Timeline.Track;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.chart.AnswerCharts;
import org.evoke.pipeline.chart.Labels;
import org.evoke.pipeline.chart.Numbers;
import org.evoke.pipeline.chart.PlaneChart;
import org.evoke.pipeline.drawing.Drawing;
import org.evoke.pipeline.drawing.Ink;
import org.evoke.pipeline.drawing.PageSvg;
import org.evoke.pipeline.mood.Plane;

/** The charts of a report as markup for its template. */
final class ReportCharts {
  private final Answer answer;
  private final AnswerCharts charts;

  ReportCharts(Answer answer, AnswerCharts charts) {
    this.answer = answer;
    this.charts = charts;
  }

  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("timelineChart", PageSvg.of(charts.timelineChart(false).drawing(), "timeline"));
    values.put("overviewChart", overview());
    values.put("legends", answer.timeline().classes().stream().map(ReportCharts::legend).toList());
    values.put("planes", planes());
    values.put("small", small());
    return values;
  }

  private String overview() {
    return AnswerCharts.sparkline(answer.timeline())
        .map(drawing -> PageSvg.of(drawing, "overview"))
        .orElseGet(() -> PageSvg.of(charts.emptyOverview(), "overview"));
  }

  private static Map<String, Object> legend(Classes classes) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (int i = 0; i < classes.labels().size(); i++) {
      entries.add(Map.of("ink", Ink.ofClass(i).name(), "label", classes.labels().get(i)));
    }
    return Map.of("name", Labels.of(classes.name()), "entries", entries);
  }

  private List<Map<String, Object>> planes() {
    List<Map<String, Object>> planes = new ArrayList<>();
    Plane.of(answer.timeline().tracks())
        .ifPresent(
            plane -> {
              planes.add(plane("fitted", PlaneChart.fittingReach(plane), false));
              planes.add(plane("whole", 1, true));
            });
    return planes;
  }

  private Map<String, Object> plane(String id, double reach, boolean hidden) {
    Drawing drawing = charts.planeChart(hidden).orElseThrow();
    return Map.of("reach", reach, "hidden", hidden, "chart", PageSvg.fixed(drawing, "plane-" + id));
  }

  private List<Map<String, Object>> small() {
    List<Map<String, Object>> small = new ArrayList<>();
    for (Track track : charts.small()) {
      small.add(
          Map.of(
              "label", Labels.of(track.name()),
              "low", Numbers.brief(track.scale().low()),
              "high", Numbers.brief(track.scale().high()),
              "value", Numbers.text(track.whole().value(), 2),
              "chart", PageSvg.of(charts.smallChart(track), "small-" + small.size())));
    }
    return small;
  }
}
