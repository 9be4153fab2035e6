/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evoke.core.Timeline.Track;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.chart.AnswerCharts;
import org.evoke.pipeline.chart.Labels;
import org.evoke.pipeline.chart.Numbers;
import org.evoke.pipeline.drawing.PageSvg;
import org.evoke.pipeline.mood.Clock;

/**
 * The page about several files: a table with a line and a small chart for each, which can be
 * sorted. Keeps of every answer only what its line shows. Not safe for use by several threads.
 */
public final class IndexPage {
  private static final Page PAGE = new Page("index.html", List.of("index.js"));

  private final List<Map<String, Object>> rows = new ArrayList<>();
  private String software = "";
  private int failures;

  /**
   * Adds a file that was predicted.
   *
   * @param input the file as the user named it
   * @param report its report relative to the page, where there is one
   */
  public void succeeded(Path input, Optional<Path> report, Answer answer) {
    software = answer.software();
    Map<String, Object> row = row(input);
    row.put("link", report.map(IndexPage::address).orElse(""));
    row.put("words", answer.mood().words());
    row.put("length", Clock.length(answer.source().seconds()));
    row.put("seconds", answer.source().seconds());
    row.put("failure", "");
    row.put(
        "chart",
        AnswerCharts.sparkline(answer.timeline())
            .map(drawing -> PageSvg.of(drawing, "row-" + rows.size()))
            .orElse(""));
    putWhole(row, "valence", answer);
    putWhole(row, "arousal", answer);
    long outside = Math.round(100 * answer.shareOutsideTraining());
    row.put("outside", outside + " %");
    row.put("outsideKey", outside);
    rows.add(row);
  }

  /** Adds a file that has no result. */
  public void failed(Path input, String reason) {
    failures++;
    Map<String, Object> row = row(input);
    row.put("link", "");
    row.put("failure", reason.replaceAll("\\s+", " ").strip());
    rows.add(row);
  }

  private Map<String, Object> row(Path input) {
    Map<String, Object> row = new LinkedHashMap<>();
    Path name = input.getFileName();
    row.put("name", name == null ? input.toString() : name.toString());
    row.put("path", input.toString());
    row.put("number", rows.size());
    return row;
  }

  private static void putWhole(Map<String, Object> row, String kind, Answer answer) {
    Optional<Track> track =
        answer.timeline().tracks().stream()
            .filter(one -> Labels.ink(one).name().equals(kind))
            .findFirst();
    double value = track.map(one -> one.whole().value()).orElse(Double.NaN);
    row.put(kind, Numbers.text(value, 2));
    // Files without a value come last when sorted upwards.
    row.put(kind + "Key", Double.isFinite(value) ? value : 1e9);
  }

  /** A relative address; whatever the names hold, they stay names. */
  private static String address(Path path) {
    List<String> parts = new ArrayList<>();
    path.forEach(
        part ->
            parts.add(
                URLEncoder.encode(part.toString(), StandardCharsets.UTF_8).replace("+", "%20")));
    return parts.stream().collect(Collectors.joining("/", "./", ""));
  }

  /** The page. */
  public String html() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("rows", rows);
    values.put("software", software.isEmpty() ? "Evoke" : software);
    values.put("count", rows.size() == 1 ? "1 file" : rows.size() + " files");
    values.put("failures", failures == 0 ? "" : failures + " without a result");
    return PAGE.html(values);
  }
}
