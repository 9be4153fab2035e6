/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evoke.core.Scale;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Shot;
import org.evoke.core.Timeline.Track;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.mood.Clock;
import org.evoke.pipeline.mood.Plane;
import org.evoke.pipeline.seeing.SmallPicture;
import org.evoke.pipeline.writers.Decimals;

/** The tables of a report: values over time, shots, other scales. */
final class ReportTables {
  private static final int MOST_ROWS = 240;

  private final Answer answer;
  private final Timeline timeline;
  private final List<Track> curves;

  ReportTables(Answer answer, List<Track> curves) {
    this.answer = answer;
    this.timeline = answer.timeline();
    this.curves = curves;
  }

  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    putCurves(values);
    putShots(values);
    putConversions(values);
    return values;
  }

  private void putCurves(Map<String, Object> values) {
    Thinning thinning = new Thinning(timeline, MOST_ROWS);
    List<String> heads = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    for (Track track : timeline.tracks()) {
      heads.add(heading(track));
      columns.add(thinning.means(track.values()));
    }
    heads.add("In words");
    values.put("tableHeads", ReportContent.texts(heads));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int point = 0; point < thinning.points(); point++) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        int decimals = timeline.tracks().get(i).hasBand() ? 2 : 1;
        cells.add(Numbers.text(columns.get(i)[point], decimals));
      }
      cells.add(words(thinning.from(point), thinning.to(point)));
      String time = Clock.text(thinning.start(point));
      rows.add(Map.of("time", time, "cells", ReportContent.texts(cells)));
    }
    values.put("tableRows", rows);
    values.put(
        "tableCaption",
        thinning.size() == 1
            ? "Values of each step"
            : "Means of " + thinning.size() + " steps each; CSV and JSON hold all steps");
  }

  private static String heading(Track track) {
    return track.scale().name().equals(Scale.LOUDNESS.name())
        ? "Loudness (LUFS)"
        : ReportData.label(track.name());
  }

  private String words(int from, int to) {
    return Plane.of(timeline.tracks()).flatMap(plane -> plane.words(from, to)).orElse("–");
  }

  private void putShots(Map<String, Object> values) {
    List<Shot> shots = timeline.shots();
    values.put("hasShots", !shots.isEmpty());
    values.put("shotsText", shotsText(shots));
    List<String> heads = new ArrayList<>();
    curves.forEach(track -> heads.add(ReportData.label(track.name())));
    heads.add("In words");
    values.put("shotHeads", ReportContent.texts(heads));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < shots.size(); i++) {
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
        "picture", picture(picture, " data-shot=\"" + shot + "\""));
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
    return count + ", " + length + " long on average." + shown;
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
        "cells", ReportContent.texts(cells));
  }

  /** The step that holds a time, the last one for later times. */
  private int stepAt(double seconds) {
    int at = Arrays.binarySearch(timeline.ends(), seconds);
    int step = at >= 0 ? at + 1 : -at - 1;
    return Math.min(step, timeline.steps() - 1);
  }

  /** Other scales that values are often given on, by what becomes of a value x on [-1, 1]. */
  private enum OtherScale {
    ZERO_ONE("0 to 1 (PMEmo)", "(x + 1) / 2", 0, 1),
    NINE_POINTS("1 to 9 (DEAM, nine-point manikin)", "5 + 4 x", 1, 9),
    FIVE_POINTS("1 to 5 (LIRIS-ACCEDE)", "3 + 2 x", 1, 5);

    private final String label;
    private final String formula;
    private final double low;
    private final double high;

    OtherScale(String label, String formula, double low, double high) {
      this.label = label;
      this.formula = formula;
      this.low = low;
      this.high = high;
    }
  }

  private void putConversions(Map<String, Object> values) {
    List<String> heads = curves.stream().map(track -> ReportData.label(track.name())).toList();
    values.put("conversionHeads", ReportContent.texts(heads));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (OtherScale other : OtherScale.values()) {
      List<String> cells = new ArrayList<>();
      for (Track track : curves) {
        Scale scale = track.scale().withRange(other.low, other.high);
        cells.add(Numbers.text(track.scale().convert(track.whole().value(), scale), 2));
      }
      rows.add(
          Map.of(
              "label", other.label,
              "formula", other.formula,
              "cells", ReportContent.texts(cells)));
    }
    values.put("conversions", rows);
  }

  /** A picture as an element, nothing where there is none. */
  static String picture(SmallPicture picture, String attributes) {
    return picture == null
        ? ""
        : "<img class=\"thumb\" alt=\"\" width=\""
            + picture.width()
            + "\" height=\""
            + picture.height()
            + "\""
            + attributes
            + " src=\"data:image/jpeg;base64,"
            + Base64.getEncoder().encodeToString(picture.jpeg())
            + "\">";
  }
}
