/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.annotation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evoke.core.Scale;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Classes;
import org.evoke.core.Timeline.Event;
import org.evoke.core.Timeline.Moment;
import org.evoke.core.Timeline.Shot;
import org.evoke.core.Timeline.Track;
import org.evoke.data.number.Decimals;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.TimelineWriter;
import org.evoke.pipeline.mood.Plane;

/**
 * A JAMS document (Humphrey, Salamon, Nieto, Forsyth, Bittner and Bello, JAMS: a JSON annotated
 * music specification for reproducible MIR research, ISMIR 2014), layout 0.3: {@code mood_thayer}
 * with valence and arousal; a {@code vector} for each curve (value, and the ends of its band) and
 * for the probabilities of classes; {@code tag_open} with the events; {@code segment_open} with the
 * shots; {@code blob} with the key moments. What the numbers mean stands in the {@code sandbox} of
 * each.
 */
public final class JamsTimelineWriter implements TimelineWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  @Override
  public String format() {
    return "jams";
  }

  @Override
  public List<Part> parts(Answer answer) {
    return List.of(
        new Part(
            ".jams",
            file -> {
              try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                  JsonGenerator json = FACTORY.createGenerator(out)) {
                new Document(answer, json).write();
                json.writeRaw('\n');
              }
            }));
  }

  /** What is written into an annotation. */
  private interface Inside {
    void write() throws IOException;
  }

  /** One document. */
  private static final class Document {
    private final Answer answer;
    private final Timeline timeline;
    private final JsonGenerator json;

    Document(Answer answer, JsonGenerator json) {
      this.answer = answer;
      this.timeline = answer.timeline();
      this.json = json;
    }

    void write() throws IOException {
      json.writeStartObject();
      writeFile();
      json.writeArrayFieldStart("annotations");
      Optional<Plane> plane = Plane.of(timeline.tracks());
      if (plane.isPresent()) {
        writeMood(plane.get());
      }
      for (Track track : timeline.tracks()) {
        writeCurve(track);
      }
      for (Classes classes : timeline.classes()) {
        writeClasses(classes);
      }
      if (!timeline.events().isEmpty()) {
        annotation("tag_open", () -> {}, this::writeEvents);
      }
      if (!timeline.shots().isEmpty()) {
        annotation("segment_open", () -> {}, this::writeShots);
      }
      if (!timeline.moments().isEmpty()) {
        annotation("blob", () -> {}, this::writeMoments);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("sandbox");
      json.writeEndObject();
      json.writeEndObject();
    }

    private void writeFile() throws IOException {
      json.writeObjectFieldStart("file_metadata");
      json.writeStringField("title", answer.source().name());
      json.writeStringField("artist", "");
      json.writeStringField("release", "");
      seconds("duration", timeline.seconds());
      json.writeObjectFieldStart("identifiers");
      json.writeStringField("sha256", answer.source().sha256());
      json.writeEndObject();
      json.writeStringField("jams_version", "0.3.4");
      json.writeEndObject();
    }

    private void annotation(String namespace, Inside sandbox, Inside data) throws IOException {
      json.writeStartObject();
      json.writeStringField("namespace", namespace);
      json.writeObjectFieldStart("annotation_metadata");
      json.writeStringField("annotation_tools", answer.software());
      json.writeStringField("data_source", "program");
      json.writeStringField("version", "1");
      json.writeEndObject();
      json.writeFieldName("data");
      data.write();
      json.writeObjectFieldStart("sandbox");
      sandbox.write();
      json.writeEndObject();
      seconds("time", 0);
      seconds("duration", timeline.seconds());
      json.writeEndObject();
    }

    private void writeMood(Plane plane) throws IOException {
      annotation(
          "mood_thayer",
          () -> {
            writeScale("valence", plane.valence().scale());
            writeScale("arousal", plane.arousal().scale());
          },
          () -> {
            json.writeStartArray();
            for (int step = 0; step < timeline.steps(); step++) {
              double v = plane.valence().values()[step];
              double a = plane.arousal().values()[step];
              if (Double.isFinite(v) && Double.isFinite(a)) {
                observation(timeline.starts()[step], timeline.ends()[step]);
                json.writeFieldName("value");
                numbers(Decimals.CURVE, v, a);
                json.writeNullField("confidence");
                json.writeEndObject();
              }
            }
            json.writeEndArray();
          });
    }

    private void writeCurve(Track track) throws IOException {
      int decimals = Decimals.of(track.scale());
      double[][] rows = new double[timeline.steps()][];
      for (int step = 0; step < rows.length; step++) {
        double value = track.values()[step];
        rows[step] =
            track.hasBand()
                ? new double[] {value, track.lower()[step], track.upper()[step]}
                : new double[] {value};
      }
      annotation(
          "vector",
          () -> {
            json.writeStringField("track", track.name());
            writeScale("scale", track.scale());
            texts("columns", track.hasBand() ? List.of("value", "low", "high") : List.of("value"));
          },
          () -> writeDense(rows, decimals));
    }

    private void writeClasses(Classes classes) throws IOException {
      annotation(
          "vector",
          () -> {
            json.writeStringField("track", classes.name());
            writeScale("scale", classes.scale());
            texts("columns", classes.labels());
          },
          () -> writeDense(classes.probabilities(), Decimals.CURVE));
    }

    /** Rows as four arrays, without those that have no value. */
    private void writeDense(double[][] rows, int decimals) throws IOException {
      json.writeStartObject();
      dense("time", rows, step -> time(timeline.starts()[step]));
      dense("duration", rows, step -> length(timeline.starts()[step], timeline.ends()[step]));
      dense("value", rows, step -> numbers(decimals, rows[step]));
      dense("confidence", rows, step -> json.writeNull());
      json.writeEndObject();
    }

    /** Writes something of a step. */
    private interface OfStep {
      void write(int step) throws IOException;
    }

    private void dense(String name, double[][] rows, OfStep inside) throws IOException {
      json.writeArrayFieldStart(name);
      for (int step = 0; step < rows.length; step++) {
        if (Arrays.stream(rows[step]).allMatch(Double::isFinite)) {
          inside.write(step);
        }
      }
      json.writeEndArray();
    }

    private void writeEvents() throws IOException {
      json.writeStartArray();
      for (Event event : timeline.events()) {
        observation(event.start(), event.end());
        json.writeStringField("value", event.label());
        json.writeFieldName("confidence");
        number(event.probability(), Decimals.CURVE);
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void writeShots() throws IOException {
      json.writeStartArray();
      int number = 0;
      for (Shot shot : timeline.shots()) {
        observation(shot.start(), shot.end());
        json.writeStringField("value", "shot " + ++number);
        json.writeNullField("confidence");
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void writeMoments() throws IOException {
      json.writeStartArray();
      for (Moment moment : timeline.moments()) {
        observation(moment.seconds(), moment.seconds());
        json.writeObjectFieldStart("value");
        json.writeStringField("kind", moment.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("track", moment.track());
        json.writeFieldName("value");
        number(moment.value(), Decimals.CURVE);
        json.writeStringField("text", moment.text());
        json.writeEndObject();
        json.writeNullField("confidence");
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void observation(double start, double end) throws IOException {
      json.writeStartObject();
      seconds("time", start);
      json.writeFieldName("duration");
      length(start, end);
    }

    private void writeScale(String name, Scale scale) throws IOException {
      json.writeObjectFieldStart(name);
      json.writeStringField("id", scale.id());
      json.writeStringField("low_meaning", scale.lowMeaning());
      json.writeStringField("high_meaning", scale.highMeaning());
      json.writeEndObject();
    }

    private void texts(String name, List<String> texts) throws IOException {
      json.writeArrayFieldStart(name);
      for (String text : texts) {
        json.writeString(text);
      }
      json.writeEndArray();
    }

    private void seconds(String name, double seconds) throws IOException {
      json.writeFieldName(name);
      time(seconds);
    }

    /** Seconds with the digits of whole milliseconds. */
    private void time(double seconds) throws IOException {
      number(Decimals.milliseconds(seconds) / 1000.0, 3);
    }

    /** The difference of two times as they are written. */
    private void length(double start, double end) throws IOException {
      number((Decimals.milliseconds(end) - Decimals.milliseconds(start)) / 1000.0, 3);
    }

    private void numbers(int decimals, double... values) throws IOException {
      json.writeStartArray();
      for (double value : values) {
        number(value, decimals);
      }
      json.writeEndArray();
    }

    private void number(double value, int decimals) throws IOException {
      if (Double.isFinite(value)) {
        json.writeNumber(Decimals.rounded(value, decimals).toPlainString());
      } else {
        json.writeNull();
      }
    }
  }
}
