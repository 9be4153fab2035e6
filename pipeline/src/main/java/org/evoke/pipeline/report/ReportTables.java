/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Classes;
import org.evoke.core.Timeline.Event;
import org.evoke.core.Timeline.Shot;
import org.evoke.core.Timeline.Track;
import org.evoke.data.number.Decimals;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.chart.AnswerCharts;
import org.evoke.pipeline.chart.Labels;
import org.evoke.pipeline.chart.Numbers;
import org.evoke.pipeline.chart.Thinning;
import org.evoke.pipeline.mood.Clock;
import org.evoke.pipeline.mood.Plane;
import org.evoke.pipeline.seeing.SmallPicture;

/** The tables of a report: values over time, shots, other scales. */
final class ReportTables {
  private static final int MOST_ROWS = 240;
  private static final int PATH_ROWS = 20;
  private static final int MOST_EVENTS = 500;
  private static final int MOST_SHOTS = 1500;

  private final Answer answer;
  private final AnswerCharts charts;
  private final Timeline timeline;
  private final List<Track> curves;

  ReportTables(Answer answer, AnswerCharts charts, List<Track> curves) {
    this.answer = answer;
    this.charts = charts;
    this.timeline = answer.timeline();
    this.curves = curves;
  }

  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    putCurves(values);
    putShots(values);
    values.putAll(Conversions.of(curves));
    putPath(values);
    putEvents(values);
    return values;
  }

  private void putCurves(Map<String, Object> values) {
    Thinning thinning = new Thinning(timeline, MOST_ROWS);
    List<String> heads = new ArrayList<>();
    List<Column> columns = columns();
    columns.forEach(column -> heads.add(column.heading()));
    heads.add("In words");
    values.put("tableHeads", Markup.texts(heads));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int point = 0; point < thinning.points(); point++) {
      List<String> cells = new ArrayList<>();
      for (Column column : columns) {
        double mean = Thinning.mean(column.values(), thinning.from(point), thinning.to(point));
        cells.add(Numbers.text(mean, column.decimals()));
      }
      cells.add(words(thinning.from(point), thinning.to(point)));
      String time = Clock.text(thinning.start(point));
      rows.add(Map.of("time", time, "cells", Markup.texts(cells)));
    }
    values.put("tableRows", rows);
    values.put(
        "tableCaption",
        thinning.size() == 1
            ? "Values of each step"
            : "Means of " + thinning.size() + " steps each; CSV and JSON hold all steps");
  }

  /** A column of the table of values, one value for each step. */
  private record Column(String heading, double[] values, int decimals) {}

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    charts
        .shown()
        .forEach(track -> columns.add(new Column(Labels.of(track.name()), track.values(), 2)));
    AnswerCharts.loudness(timeline)
        .ifPresent(track -> columns.add(new Column("Loudness (LUFS)", track.values(), 1)));
    for (Classes classes : timeline.classes()) {
      for (int i = 0; i < classes.labels().size(); i++) {
        columns.add(new Column(classes.labels().get(i), AnswerCharts.column(classes, i), 2));
      }
    }
    return columns;
  }

  private static List<Map<String, Object>> cells(List<String> texts) {
    return Markup.texts(texts);
  }

  /** The path through the plane and the small charts, in a few equal parts. */
  private void putPath(Map<String, Object> values) {
    Thinning parts = new Thinning(timeline, PATH_ROWS);
    List<Map<String, Object>> path = new ArrayList<>();
    List<Map<String, Object>> small = new ArrayList<>();
    List<Track> plane =
        Plane.of(timeline.tracks()).map(p -> List.of(p.valence(), p.arousal())).orElse(List.of());
    for (int part = 0; part < parts.points(); part++) {
      String time = Clock.text(parts.start(part));
      List<String> onPath = means(plane, parts.from(part), parts.to(part));
      onPath.add(words(parts.from(part), parts.to(part)));
      path.add(Map.of("time", time, "cells", cells(onPath)));
      List<String> others = means(charts.small(), parts.from(part), parts.to(part));
      small.add(Map.of("time", time, "cells", cells(others)));
    }
    values.put("path", path);
    values.put("hasSmall", !charts.small().isEmpty());
    values.put("smallTitle", charts.small().size() + " more curves");
    values.put("smallHeads", cells(charts.small().stream().map(t -> Labels.of(t.name())).toList()));
    values.put("smallRows", small);
  }

  private static List<String> means(List<Track> tracks, int from, int to) {
    List<String> means = new ArrayList<>();
    tracks.forEach(t -> means.add(Numbers.text(Thinning.mean(t.values(), from, to), 2)));
    return means;
  }

  private void putEvents(Map<String, Object> values) {
    List<Event> events = timeline.events();
    values.put("hasEvents", !events.isEmpty());
    values.put("eventsText", eventsText(events.size()));
    values.put("events", events.stream().limit(MOST_EVENTS).map(ReportTables::event).toList());
  }

  private static String eventsText(int count) {
    String all = count == 1 ? "1 event." : count + " events.";
    return count > MOST_EVENTS
        ? all + " The table shows the first " + MOST_EVENTS + "; CSV and JSON hold all."
        : all;
  }

  private static Map<String, Object> event(Event event) {
    return Map.of(
        "time", Clock.text(event.start()),
        "cells",
            cells(
                List.of(
                    Clock.length(event.end() - event.start()),
                    Labels.event(event.label()),
                    event.group(),
                    Numbers.text(event.probability(), 2))));
  }

  private String words(int from, int to) {
    return Plane.of(timeline.tracks()).flatMap(plane -> plane.words(from, to)).orElse("–");
  }

  private void putShots(Map<String, Object> values) {
    List<Shot> shots = timeline.shots();
    values.put("hasShots", !shots.isEmpty());
    values.put("shotsText", shotsText(shots));
    List<String> heads = new ArrayList<>();
    curves.forEach(track -> heads.add(Labels.of(track.name())));
    heads.add("In words");
    values.put("shotHeads", Markup.texts(heads));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_SHOTS, shots.size()); i++) {
      rows.add(shotRow(i, shots.get(i)));
    }
    values.put("shots", rows);
    List<Map<String, Object>> pictures = new ArrayList<>();
    new TreeMap<>(answer.pictures().shots())
        .forEach((shot, picture) -> pictures.add(shotPicture(shot, picture)));
    values.put("shotPictures", pictures);
  }

  private Map<String, Object> shotPicture(int shot, SmallPicture picture) {
    double start = timeline.shots().get(shot).start();
    return Map.of(
        "ms", Decimals.milliseconds(start),
        "time", Clock.text(start),
        "picture", Markup.picture(picture, " data-shot=\"" + shot + "\""));
  }

  private String shotsText(List<Shot> shots) {
    if (shots.isEmpty()) {
      return "";
    }
    double mean = timeline.shots().stream().mapToDouble(s -> s.end() - s.start()).sum();
    String count = shots.size() == 1 ? "1 shot" : shots.size() + " shots";
    String length = Clock.length(mean / shots.size());
    int pictures = answer.pictures().shots().size();
    String shown =
        pictures > 0 && pictures < shots.size() ? " " + pictures + " of them are shown." : "";
    String listed =
        shots.size() > MOST_SHOTS
            ? " The table lists the first " + MOST_SHOTS + "; CSV and JSON hold all."
            : "";
    return count + ", " + length + " long on average." + shown + listed;
  }

  private Map<String, Object> shotRow(int index, Shot shot) {
    int from = stepAt(shot.start());
    int to = Math.max(from + 1, stepAt(shot.end()));
    List<String> cells = new ArrayList<>();
    for (Track track : curves) {
      cells.add(Numbers.text(Thinning.mean(track.values(), from, to), 2));
    }
    cells.add(words(from, to));
    return Map.of(
        "number", index + 1,
        "start", Clock.text(shot.start()),
        "length", Clock.length(shot.end() - shot.start()),
        "cells", Markup.texts(cells));
  }

  /** The step that holds a time, the last one for later times. */
  private int stepAt(double seconds) {
    int at = Arrays.binarySearch(timeline.ends(), seconds);
    int step = at >= 0 ? at + 1 : -at - 1;
    return Math.min(step, timeline.steps() - 1);
  }
}
