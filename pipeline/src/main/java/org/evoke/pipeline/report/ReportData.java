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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.Scale;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Track;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.mood.Plane;
import org.evoke.pipeline.mood.Quadrant;
import org.evoke.pipeline.writers.Decimals;

/** What the charts of a report draw, as JSON that may stand inside a script element. */
final class ReportData {
  /** More points than any screen has pixels; keeps the report of a long film small. */
  static final int MOST_POINTS = 4000;

  private static final int DECIMALS = 3;

  private final Timeline timeline;
  private final Thinning thinning;
  private final JsonGenerator json;

  private ReportData(Timeline timeline, JsonGenerator json) {
    this.timeline = timeline;
    this.thinning = new Thinning(timeline, MOST_POINTS);
    this.json = json;
  }

  /** The JSON of an answer. */
  static String of(Answer answer) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      new ReportData(answer.timeline(), json).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // A name with markup must not end the script element.
    return text.toString().replace("<", "\\u003c");
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
    for (Track track : timeline.tracks()) {
      if (track.hasBand()) {
        writeTrack(track);
      }
    }
    json.writeEndArray();
  }

  private void writeTrack(Track track) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", track.name());
    json.writeStringField("label", label(track.name()));
    json.writeStringField("kind", kind(track));
    json.writeNumberField("low", Decimals.rounded(track.scale().low(), DECIMALS));
    json.writeNumberField("high", Decimals.rounded(track.scale().high(), DECIMALS));
    json.writeStringField("lowMeaning", track.scale().lowMeaning());
    json.writeStringField("highMeaning", track.scale().highMeaning());
    writeValues("values", thinning.means(track.values()));
    writeValues("lower", thinning.means(track.lower()));
    writeValues("upper", thinning.means(track.upper()));
    json.writeObjectFieldStart("whole");
    json.writeFieldName("value");
    writeValue(track.whole().value());
    json.writeFieldName("lower");
    writeValue(track.whole().lower());
    json.writeFieldName("upper");
    writeValue(track.whole().upper());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeLoudness() throws IOException {
    Optional<Track> loudness = loudness(timeline);
    if (loudness.isPresent()) {
      writeValues("loudness", thinning.means(loudness.get().values()));
    } else {
      json.writeNullField("loudness");
    }
  }

  /** Stretches of time as pairs of milliseconds. */
  private void writeOutside() throws IOException {
    boolean[] flags = timeline.outsideTraining();
    json.writeArrayFieldStart("outside");
    int step = 0;
    while (step < flags.length) {
      int end = step;
      while (end < flags.length && flags[end]) {
        end++;
      }
      if (end > step) {
        json.writeStartArray();
        json.writeNumber(Decimals.milliseconds(timeline.starts()[step]));
        json.writeNumber(Decimals.milliseconds(timeline.ends()[end - 1]));
        json.writeEndArray();
      }
      step = Math.max(end, step + 1);
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
    writeQuarters();
  }

  /** In the order of the mathematical quadrants: right above, left above, left below, right. */
  private void writeQuarters() throws IOException {
    json.writeArrayFieldStart("quarters");
    json.writeString(Quadrant.HAPPY_EXCITED.words());
    json.writeString(Quadrant.TENSE_ANGRY.words());
    json.writeString(Quadrant.SAD_GLOOMY.words());
    json.writeString(Quadrant.CALM_CONTENT.words());
    json.writeEndArray();
    json.writeNumberField("neutral", Quadrant.NEUTRAL_RADIUS);
  }

  private void writeMoments() throws IOException {
    json.writeArrayFieldStart("moments");
    for (Timeline.Moment moment : timeline.moments()) {
      json.writeStartObject();
      json.writeNumberField("t", Decimals.milliseconds(moment.seconds()));
      json.writeStringField("kind", moment.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("track", moment.track());
      json.writeStringField("text", moment.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeShots() throws IOException {
    json.writeArrayFieldStart("shots");
    double end = 0;
    for (Timeline.Shot shot : timeline.shots()) {
      json.writeNumber(Decimals.milliseconds(shot.start()));
      end = shot.end();
    }
    json.writeEndArray();
    json.writeNumberField("shotsEnd", Decimals.milliseconds(end));
  }

  private void writeValues(String name, double[] values) throws IOException {
    json.writeArrayFieldStart(name);
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

  /** The class of the style sheet for a curve. */
  static String kind(Track track) {
    String name = track.scale().name();
    return name.equals(Scale.VALENCE.name()) || name.equals(Scale.AROUSAL.name()) ? name : "other";
  }

  /** A track's name at the beginning of a sentence. */
  static String label(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** The loudness of the timeline, where it was measured. */
  static Optional<Track> loudness(Timeline timeline) {
    return timeline.tracks().stream()
        .filter(track -> track.scale().name().equals(Scale.LOUDNESS.name()))
        .findFirst();
  }
}
