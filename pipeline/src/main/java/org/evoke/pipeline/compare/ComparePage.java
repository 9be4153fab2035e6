/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Timeline.Shot;
import org.evoke.core.Timeline.Track;
import org.evoke.data.json.JsonText;
import org.evoke.data.number.Decimals;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.UsedModel;
import org.evoke.pipeline.chart.CurveLane;
import org.evoke.pipeline.chart.Labels;
import org.evoke.pipeline.chart.LaneChart;
import org.evoke.pipeline.chart.Numbers;
import org.evoke.pipeline.chart.Thinning;
import org.evoke.pipeline.drawing.Ink;
import org.evoke.pipeline.drawing.PageSvg;
import org.evoke.pipeline.mood.Clock;
import org.evoke.pipeline.report.Markup;
import org.evoke.pipeline.report.Page;

/** The report on two versions, side by side. */
final class ComparePage {
  private static final Page PAGE =
      new Page("compare.html", List.of("chart.js", "charts.js", "timeline.js", "page.js"));
  private static final int MOST_ROWS = 600;
  private static final int DECIMALS = 3;

  private final Comparison comparison;
  private final CompareCharts charts;

  private ComparePage(Comparison comparison) {
    this.comparison = comparison;
    this.charts = new CompareCharts(comparison);
  }

  /** The page. */
  static String html(Comparison comparison) {
    return PAGE.html(new ComparePage(comparison).values());
  }

  private Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("software", comparison.first().software());
    values.put("first", comparison.first().source().name());
    values.put("second", comparison.second().source().name());
    values.put(
        "sentences",
        Markup.texts(CompareSummary.of(comparison).stream().map(Numbers::prose).toList()));
    values.put("versions", versions());
    values.put("timelineChart", PageSvg.of(charts.chart().drawing(), "timeline"));
    values.put("overviewChart", PageSvg.of(charts.overview(), "overview"));
    values.put("blocks", blocks());
    values.put("stretches", stretches());
    values.put("missing", missing());
    values.put("shots", shots());
    values.put("hasShots", !comparison.shots().isEmpty());
    values.put("strip", strip());
    values.put("correlation", Numbers.brief(comparison.correlation()));
    UsedModel model = comparison.first().models().get(0);
    values.put("context", Numbers.seconds(model.contextSeconds()));
    values.put("halfContext", Numbers.seconds(model.contextSeconds() / 2));
    values.put("model", model.id() + ", version " + model.version());
    values.put("licence", model.licence());
    values.put("data", data());
    return values;
  }

  private List<Map<String, Object>> versions() {
    List<Map<String, Object>> versions = new ArrayList<>();
    versions.add(version("First version", Ink.FIRST, comparison.first()));
    versions.add(version("Second version", Ink.SECOND, comparison.second()));
    return versions;
  }

  private Map<String, Object> version(String label, Ink ink, Answer answer) {
    List<Map<String, Object>> rows = new ArrayList<>();
    rows.add(row("Length", Clock.length(answer.source().seconds())));
    for (Track track : answer.timeline().tracks()) {
      if (track.hasBand()) {
        rows.add(
            row(
                Labels.of(track.name()) + " as a whole",
                Numbers.text(track.whole().value(), 2)
                    + " ("
                    + Numbers.text(track.whole().lower(), 2)
                    + " to "
                    + Numbers.text(track.whole().upper(), 2)
                    + ")"));
      }
    }
    rows.add(row("Unlike the training music", percent(answer.shareOutsideTraining())));
    rows.add(row("SHA-256", answer.source().sha256()));
    return Map.of(
        "label", label,
        "ink", ink.name(),
        "name", answer.source().name(),
        "words", answer.mood().words(),
        "rows", rows,
        "notes", Markup.texts(answer.notes()));
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  private static Map<String, Object> row(String label, String text) {
    return Map.of("label", label, "text", text);
  }

  private List<Map<String, Object>> blocks() {
    return comparison.blocks().stream()
        .limit(MOST_ROWS)
        .map(
            block ->
                Map.<String, Object>of(
                    "time", Clock.text(block.start()) + " to " + Clock.text(block.end()),
                    "ms", Decimals.milliseconds(block.start()),
                    "cells",
                        Markup.texts(
                            List.of(
                                Labels.of(block.track()),
                                Numbers.text(block.mean(), 2),
                                Numbers.text(block.lower(), 2)
                                    + " to "
                                    + Numbers.text(block.upper(), 2),
                                Numbers.text(block.adjusted(), 3),
                                block.isLarger() ? "yes" : "no",
                                Numbers.text(block.neededCorrelation(), 2)))))
        .toList();
  }

  private List<Map<String, Object>> stretches() {
    return comparison.alignment().stretches().stream()
        .limit(MOST_ROWS)
        .map(
            stretch ->
                Map.<String, Object>of(
                    "time", Clock.text(stretch.first()),
                    "cells",
                        Markup.texts(
                            List.of(
                                Clock.text(stretch.second()),
                                Clock.length(stretch.seconds()),
                                Numbers.text(stretch.delay(), 1) + " s"))))
        .toList();
  }

  private List<Map<String, Object>> missing() {
    List<Map<String, Object>> rows = new ArrayList<>();
    comparison.alignment().onlyFirst().forEach(part -> rows.add(missing("first", part)));
    comparison.alignment().onlySecond().forEach(part -> rows.add(missing("second", part)));
    return rows.subList(0, Math.min(MOST_ROWS, rows.size()));
  }

  private static Map<String, Object> missing(String version, Alignment.Part part) {
    return Map.of(
        "version",
        version,
        "cells",
        Markup.texts(
            List.of(
                Clock.text(part.start()) + " to " + Clock.text(part.end()),
                Clock.length(part.end() - part.start()))));
  }

  private List<Map<String, Object>> shots() {
    List<Shot> others = comparison.second().timeline().shots();
    return comparison.shots().stream()
        .limit(MOST_ROWS)
        .map(
            pair ->
                Map.<String, Object>of(
                    "number",
                    pair.number() + 1,
                    "cells",
                    Markup.texts(
                        List.of(
                            Clock.text(pair.shot().start()),
                            Clock.length(pair.shot().end() - pair.shot().start()),
                            pair.partner() < 0
                                ? "no partner"
                                : "shot "
                                    + (pair.partner() + 1)
                                    + " at "
                                    + Clock.text(others.get(pair.partner()).start()),
                            Clock.length(pair.sharedSeconds())))))
        .toList();
  }

  /** Pictures of the shots of the first version; the chart shows them too. */
  private List<Map<String, Object>> strip() {
    List<Map<String, Object>> strip = new ArrayList<>();
    for (Comparison.ShotPair pair : comparison.shots()) {
      var picture = comparison.first().pictures().shots().get(pair.number());
      if (picture != null) {
        strip.add(
            Map.of(
                "ms", Decimals.milliseconds(pair.shot().start()),
                "time", Clock.text(pair.shot().start()),
                "picture", Markup.picture(picture, " data-shot=\"" + pair.number() + "\"")));
      }
    }
    return strip;
  }

  /** What the script reads out, as JSON that may stand inside a script element. */
  private String data() {
    Thinning thinning = charts.thinning();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("ms", Decimals.milliseconds(comparison.first().timeline().seconds()));
    data.put("tenths", comparison.first().timeline().ends()[0] < 1);
    List<Object> starts = new ArrayList<>();
    for (int point = 0; point < thinning.points(); point++) {
      starts.add(Decimals.milliseconds(thinning.start(point)));
    }
    data.put("start", starts);
    data.put("moments", List.of());
    List<Object> tracks = new ArrayList<>();
    LaneChart chart = charts.chart();
    double[] tops = chart.tops();
    for (int i = 0; i < tops.length; i++) {
      if (chart.lanes().get(i) instanceof CurveLane lane) {
        addTracks(lane, tops[i], tracks);
      }
    }
    data.put("tracks", tracks);
    return Markup.inScript(JsonText.writeCompact(data));
  }

  private static void addTracks(CurveLane lane, double top, List<Object> tracks) {
    for (CurveLane.Curve curve : lane.curves()) {
      Map<String, Object> track = new LinkedHashMap<>();
      String version =
          curve.ink().equals(Ink.FIRST)
              ? " first"
              : curve.ink().equals(Ink.SECOND) ? " second" : "";
      track.put("label", lane.name() + version);
      track.put("kind", curve.ink().name());
      track.put("bottom", CompareJson.number(lane.low(), DECIMALS));
      track.put("top", CompareJson.number(lane.high(), DECIMALS));
      track.put("y", CompareJson.number(top, DECIMALS));
      track.put("height", CompareJson.number(lane.height(), DECIMALS));
      track.put("values", CompareJson.numbers(curve.values(), DECIMALS));
      track.put("lower", CompareJson.numbers(curve.lower(), DECIMALS));
      track.put("upper", CompareJson.numbers(curve.upper(), DECIMALS));
      tracks.add(track);
    }
  }
}
