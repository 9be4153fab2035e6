/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evoke.core.MediaInfo;
import org.evoke.core.Scale;
import org.evoke.core.Timeline;
import org.evoke.data.number.Decimals;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.Remark;
import org.evoke.pipeline.Source;
import org.evoke.pipeline.TimelineWriter;
import org.evoke.pipeline.UsedModel;
import org.evoke.pipeline.event.UsedDetector;

/**
 * The whole answer as JSON, except its pictures; described by {@code
 * docs/schema/timeline-1.schema.json}. UTF-8, LF, members always in the same order.
 */
public final class JsonTimelineWriter implements TimelineWriter {
  /** Name and version of the layout; the version is raised whenever a reader would stumble. */
  public static final String SCHEMA = "evoke-timeline/1";

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build());

  @Override
  public String format() {
    return "json";
  }

  @Override
  public List<Part> parts(Answer answer) {
    return List.of(
        new Part(
            ".json",
            file -> {
              try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                  JsonGenerator json = MAPPER.createGenerator(out)) {
                json.setPrettyPrinter(layout());
                write(answer, json);
                json.writeRaw('\n');
              }
            }));
  }

  private static DefaultPrettyPrinter layout() {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    return printer;
  }

  private static void write(Answer answer, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeStringField("software", answer.software());
    writeSource(answer.source(), json);
    writeModels(answer.models(), json);
    writeDetectors(answer.detectors(), json);
    json.writeObjectFieldStart("summary");
    json.writeStringField("words", answer.mood().words());
    writeTexts("sentences", answer.mood().sentences(), json);
    json.writeEndObject();
    writeTimeline(answer, json);
    writeTexts("notes", answer.notes(), json);
    writeRemarks(answer.remarks(), json);
    json.writeEndObject();
  }

  private static void writeRemarks(List<Remark> remarks, JsonGenerator json) throws IOException {
    if (remarks.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("remarks");
    for (Remark remark : remarks) {
      json.writeStartObject();
      writeTime("time_ms", remark.seconds(), json);
      json.writeStringField("text", remark.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeSource(Source source, JsonGenerator json) throws IOException {
    MediaInfo info = source.info();
    json.writeObjectFieldStart("media");
    json.writeStringField("name", source.name());
    json.writeStringField("sha256", source.sha256());
    writeTime("duration_ms", source.seconds(), json);
    json.writeStringField("container", info.container());
    writeAudio(info.audio(), json);
    writeVideo(info.video(), json);
    json.writeEndObject();
  }

  private static void writeAudio(Optional<MediaInfo.Audio> audio, JsonGenerator json)
      throws IOException {
    if (audio.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("audio");
    json.writeStringField("codec", audio.get().codec());
    json.writeNumberField("sample_rate", audio.get().sampleRate());
    writeTexts("channels", audio.get().channels(), json);
    json.writeEndObject();
  }

  private static void writeVideo(Optional<MediaInfo.Video> video, JsonGenerator json)
      throws IOException {
    if (video.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("video");
    json.writeStringField("codec", video.get().codec());
    json.writeNumberField("width", video.get().width());
    json.writeNumberField("height", video.get().height());
    json.writeNumberField("frame_rate", Decimals.rounded(video.get().frameRate(), 4));
    json.writeNumberField("rotation_degrees", video.get().rotationDegrees());
    json.writeEndObject();
  }

  private static void writeModels(List<UsedModel> models, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("models");
    for (UsedModel model : models) {
      json.writeStartObject();
      json.writeStringField("id", model.id());
      json.writeStringField("version", model.version());
      json.writeStringField("feature_set", model.featureSet());
      writeTime("context_ms", model.contextSeconds(), json);
      writeTime("step_ms", model.stepSeconds(), json);
      writeTexts("tracks", model.tracks(), json);
      json.writeObjectField("manifest", model.manifest());
      json.writeStringField("card", model.card());
      json.writeStringField("licence", model.licence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeDetectors(List<UsedDetector> detectors, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("event_detectors");
    for (UsedDetector detector : detectors) {
      json.writeStartObject();
      json.writeStringField("id", detector.id());
      json.writeStringField("title", detector.title());
      json.writeStringField("weights_sha256", detector.weightsSha256());
      json.writeStringField("licence", detector.licence());
      json.writeObjectField("recipe", detector.recipe());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeTimeline(Answer answer, JsonGenerator json) throws IOException {
    Timeline timeline = answer.timeline();
    writeTimes("start_ms", timeline.starts(), json);
    writeTimes("end_ms", timeline.ends(), json);
    json.writeArrayFieldStart("tracks");
    for (Timeline.Track track : timeline.tracks()) {
      writeTrack(track, json);
    }
    json.writeEndArray();
    writeClasses(timeline.classes(), json);
    json.writeArrayFieldStart("outside_training");
    for (boolean outside : timeline.outsideTraining()) {
      json.writeBoolean(outside);
    }
    json.writeEndArray();
    json.writeNumberField(
        "outside_training_share", Decimals.rounded(answer.shareOutsideTraining(), 4));
    writeMoments(timeline.moments(), json);
    writeEvents(timeline.events(), json);
    writeShots(timeline.shots(), json);
  }

  private static void writeTrack(Timeline.Track track, JsonGenerator json) throws IOException {
    int decimals = Decimals.of(track.scale());
    json.writeStartObject();
    json.writeStringField("name", track.name());
    writeScale(track.scale(), json);
    writeValues("values", track.values(), decimals, json);
    if (track.hasBand()) {
      writeValues("lower", track.lower(), decimals, json);
      writeValues("upper", track.upper(), decimals, json);
    }
    Timeline.Whole whole = track.whole();
    json.writeObjectFieldStart("whole");
    writeNumber("value", whole.value(), decimals, json);
    if (track.hasBand()) {
      writeNumber("lower", whole.lower(), decimals, json);
      writeNumber("upper", whole.upper(), decimals, json);
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeScale(Scale scale, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("scale");
    json.writeStringField("id", scale.id());
    json.writeStringField("name", scale.name());
    if (!scale.unit().isEmpty()) {
      json.writeStringField("unit", scale.unit());
    }
    writeNumber("low", scale.low(), Decimals.CURVE, json);
    writeNumber("high", scale.high(), Decimals.CURVE, json);
    json.writeStringField("low_meaning", scale.lowMeaning());
    json.writeStringField("high_meaning", scale.highMeaning());
    json.writeEndObject();
  }

  private static void writeClasses(List<Timeline.Classes> all, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("classes");
    for (Timeline.Classes classes : all) {
      json.writeStartObject();
      json.writeStringField("name", classes.name());
      writeScale(classes.scale(), json);
      writeTexts("labels", classes.labels(), json);
      json.writeArrayFieldStart("probabilities");
      for (double[] row : classes.probabilities()) {
        writeRow(row, Decimals.CURVE, json);
      }
      json.writeEndArray();
      writeValues("whole", classes.whole(), Decimals.CURVE, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeEvents(List<Timeline.Event> events, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("events");
    for (Timeline.Event event : events) {
      json.writeStartObject();
      writeTime("start_ms", event.start(), json);
      writeTime("end_ms", event.end(), json);
      json.writeStringField("label", event.label());
      json.writeStringField("group", event.group());
      writeNumber("probability", event.probability(), Decimals.CURVE, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeMoments(List<Timeline.Moment> moments, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("moments");
    for (Timeline.Moment moment : moments) {
      json.writeStartObject();
      writeTime("time_ms", moment.seconds(), json);
      json.writeStringField("kind", moment.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("track", moment.track());
      writeNumber("value", moment.value(), Decimals.CURVE, json);
      json.writeStringField("text", moment.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeShots(List<Timeline.Shot> shots, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("shots");
    for (Timeline.Shot shot : shots) {
      json.writeStartObject();
      writeTime("start_ms", shot.start(), json);
      writeTime("end_ms", shot.end(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeTimes(String name, double[] seconds, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (double time : seconds) {
      json.writeNumber(Decimals.milliseconds(time));
    }
    json.writeEndArray();
  }

  private static void writeTime(String name, double seconds, JsonGenerator json)
      throws IOException {
    json.writeNumberField(name, Decimals.milliseconds(seconds));
  }

  private static void writeValues(String name, double[] values, int decimals, JsonGenerator json)
      throws IOException {
    json.writeFieldName(name);
    writeRow(values, decimals, json);
  }

  private static void writeRow(double[] values, int decimals, JsonGenerator json)
      throws IOException {
    json.writeStartArray();
    for (double value : values) {
      if (Double.isFinite(value)) {
        json.writeNumber(Decimals.rounded(value, decimals).toPlainString());
      } else {
        json.writeNull();
      }
    }
    json.writeEndArray();
  }

  private static void writeNumber(String name, double value, int decimals, JsonGenerator json)
      throws IOException {
    if (Double.isFinite(value)) {
      json.writeFieldName(name);
      json.writeNumber(Decimals.rounded(value, decimals).toPlainString());
    } else {
      json.writeNullField(name);
    }
  }

  private static void writeTexts(String name, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
