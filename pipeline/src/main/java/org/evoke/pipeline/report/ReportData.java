/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Track;
import org.evoke.data.number.Decimals;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.chart.AnswerCharts;
import org.evoke.pipeline.chart.CurveLane;
import org.evoke.pipeline.chart.Labels;
import org.evoke.pipeline.chart.LaneChart;
import org.evoke.pipeline.chart.PlaneChart;
import org.evoke.pipeline.chart.Thinning;
import org.evoke.pipeline.mood.Plane;

/** What the charts of a report draw, as JSON that may stand inside a script element. */
final class ReportData {
  private static final int DECIMALS = 3;

  private final Timeline timeline;
  private final AnswerCharts charts;
  private final Thinning thinning;
  private final JsonGenerator json;

  private ReportData(Timeline timeline, AnswerCharts charts, JsonGenerator json) {
    this.timeline = timeline;
    this.charts = charts;
    this.thinning = charts.thinning();
    this.json = json;
  }

  /** The JSON of an answer. */
  static String of(Answer answer, AnswerCharts charts) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      new ReportData(answer.timeline(), charts, json).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Markup.inScript(text.toString());
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeNumberField("ms", Decimals.milliseconds(timeline.seconds()));
    json.writeBooleanField("tenths", timeline.steps() > 0 && timeline.ends()[0] < 1);
    json.writeArrayFieldStart("start");
    for (int point = 0; point < thinning.points(); point++) {
      json.writeNumber(Decimals.milliseconds(thinning.start(point)));
    }
    json.writeEndArray();
    writeTracks();
    writeLoudness();
    writeOutside();
    writeWords();
    writeMoments();
    writeShots();
    json.writeEndObject();
  }

  private void writeTracks() throws IOException {
    json.writeArrayFieldStart("tracks");
    LaneChart chart = charts.timelineChart(false);
    double[] tops = chart.tops();
    List<Track> shown = charts.shown();
    for (int i = 0; i < shown.size(); i++) {
      writeTrack(shown.get(i), (CurveLane) chart.lanes().get(i), tops[i]);
    }
    json.writeEndArray();
    writeClasses();
  }

  private void writeClasses() throws IOException {
    json.writeArrayFieldStart("classes");
    for (Timeline.Classes classes : timeline.classes()) {
      json.writeStartObject();
      json.writeArrayFieldStart("labels");
      for (String label : classes.labels()) {
        json.writeString(label);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("shares");
      for (int i = 0; i < classes.labels().size(); i++) {
        writeArray(thinning.means(AnswerCharts.column(classes, i)));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeTrack(Track track, CurveLane lane, double y) throws IOException {
    json.writeStartObject();
    json.writeStringField("label", lane.name());
    json.writeStringField("kind", Labels.ink(track).name());
    writeNumber("low", track.scale().low());
    writeNumber("high", track.scale().high());
    writeNumber("bottom", lane.low());
    writeNumber("top", lane.high());
    writeNumber("y", y);
    writeNumber("height", lane.height());
    CurveLane.Curve curve = lane.curves().get(0);
    writeValues("values", curve.values());
    if (track.hasBand()) {
      writeValues("lower", curve.lower());
      writeValues("upper", curve.upper());
    }
    json.writeEndObject();
  }

  private void writeNumber(String name, double value) throws IOException {
    json.writeFieldName(name);
    writeValue(value);
  }

  private void writeLoudness() throws IOException {
    Optional<Track> loudness = AnswerCharts.loudness(timeline);
    if (loudness.isPresent()) {
      writeValues("loudness", thinning.means(loudness.get().values()));
    } else {
      json.writeNullField("loudness");
    }
  }

  /** Stretches of time as pairs of milliseconds. */
  private void writeOutside() throws IOException {
    json.writeArrayFieldStart("outside");
    for (double[] stretch : charts.outside()) {
      json.writeStartArray();
      json.writeNumber(Math.round(stretch[0]));
      json.writeNumber(Math.round(stretch[1]));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void writeWords() throws IOException {
    Optional<Plane> plane = Plane.of(timeline.tracks());
    Map<String, Integer> numbers = new LinkedHashMap<>();
    json.writeArrayFieldStart("word");
    for (int point = 0; point < thinning.points(); point++) {
      int from = thinning.from(point);
      int to = thinning.to(point);
      Optional<String> words = plane.flatMap(p -> p.words(from, to));
      Integer number = -1;
      if (words.isPresent()) {
        numbers.putIfAbsent(words.get(), numbers.size());
        number = numbers.get(words.get());
      }
      json.writeNumber(number);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("words");
    for (String words : numbers.keySet()) {
      json.writeString(words);
    }
    json.writeEndArray();
    writePlane();
  }

  private void writePlane() throws IOException {
    json.writeObjectFieldStart("plane");
    writeNumber("side", PlaneChart.SIDE);
    writeNumber("margin", PlaneChart.MARGIN);
    json.writeEndObject();
  }

  private void writeMoments() throws IOException {
    json.writeArrayFieldStart("moments");
    for (Timeline.Moment moment : timeline.moments()) {
      json.writeNumber(Decimals.milliseconds(moment.seconds()));
    }
    json.writeEndArray();
  }

  private void writeShots() throws IOException {
    json.writeArrayFieldStart("shots");
    for (Timeline.Shot shot : timeline.shots()) {
      json.writeNumber(Decimals.milliseconds(shot.start()));
    }
    json.writeEndArray();
  }

  private void writeValues(String name, double[] values) throws IOException {
    json.writeFieldName(name);
    writeArray(values);
  }

  private void writeArray(double[] values) throws IOException {
    json.writeStartArray();
    for (double value : values) {
      writeValue(value);
    }
    json.writeEndArray();
  }

  private void writeValue(double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(Decimals.rounded(value, DECIMALS).toPlainString());
    } else {
      json.writeNull();
    }
  }
}
