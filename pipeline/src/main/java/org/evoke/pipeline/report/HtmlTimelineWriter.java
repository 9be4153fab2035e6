/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.TimelineWriter;
import org.evoke.pipeline.chart.AnswerCharts;

/** The report on one file as a {@link Page}. */
public final class HtmlTimelineWriter implements TimelineWriter {
  static final String TEMPLATE = "report.html";
  static final List<String> SCRIPTS =
      List.of("chart.js", "charts.js", "timeline.js", "plane.js", "page.js");

  private static final Page PAGE = new Page(TEMPLATE, SCRIPTS);

  @Override
  public String format() {
    return "html";
  }

  @Override
  public List<Part> parts(Answer answer) {
    return List.of(
        new Part(".html", file -> Files.writeString(file, html(answer), StandardCharsets.UTF_8)));
  }

  /** The report as text. */
  static String html(Answer answer) {
    Map<String, Object> values = values(answer);
    values.put("above", "");
    values.put("player", "");
    return PAGE.html(values);
  }

  /** What the template of the report is filled with, but for what a server adds. */
  static Map<String, Object> values(Answer answer) {
    AnswerCharts charts = new AnswerCharts(answer);
    Map<String, Object> values = new ReportContent(answer, charts).values();
    values.putAll(new ReportCharts(answer, charts).values());
    values.put("data", ReportData.of(answer, charts));
    return values;
  }
}
