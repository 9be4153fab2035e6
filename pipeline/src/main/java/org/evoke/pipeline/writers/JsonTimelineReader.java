/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import org.evoke.core.InputException;
import org.evoke.core.MediaInfo;
import org.evoke.core.Scale;
import org.evoke.core.Timeline;
import org.evoke.data.json.JsonObject;
import org.evoke.data.json.JsonText;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.Mood;
import org.evoke.pipeline.Pictures;
import org.evoke.pipeline.Remark;
import org.evoke.pipeline.Source;
import org.evoke.pipeline.UsedModel;
import org.evoke.pipeline.event.UsedDetector;

/**
 * Reads what {@link JsonTimelineWriter} wrote, so that an answer can be written again in any
 * format. Values come back as they were rounded, times in whole milliseconds; tables are the same
 * as from the answer itself.
 */
public final class JsonTimelineReader {
  private final JsonObject json;

  private JsonTimelineReader(JsonObject json) {
    this.json = json;
  }

  /**
   * Reads an answer.
   *
   * @param text the file
   * @param place name of the file, for messages
   * @param pictures its pictures, which the file does not hold
   * @throws InputException when it is no such file
   */
  public static Answer read(String text, String place, Pictures pictures) {
    JsonObject json = new JsonObject(place, JsonText.readObject(text, place));
    if (!json.text("schema").equals(JsonTimelineWriter.SCHEMA)) {
      throw new InputException(
          place + ": schema is " + json.text("schema") + ", must be " + JsonTimelineWriter.SCHEMA);
    }
    return new JsonTimelineReader(json).answer(pictures);
  }

  private Answer answer(Pictures pictures) {
    JsonObject summary = json.object("summary");
    return new Answer(
        source(json.object("media")),
        timeline(),
        all("models", JsonTimelineReader::model),
        optionalAll("event_detectors", JsonTimelineReader::detector),
        new Mood(summary.text("words"), summary.texts("sentences")),
        pictures,
        json.texts("notes"),
        optionalAll("remarks", JsonTimelineReader::remark),
        json.text("software"));
  }

  private <T> List<T> all(String key, BiFunction<JsonObject, Integer, T> one) {
    List<JsonObject> objects = json.objects(key);
    return java.util.stream.IntStream.range(0, objects.size())
        .mapToObj(i -> one.apply(objects.get(i), i))
        .toList();
  }

  private <T> List<T> optionalAll(String key, BiFunction<JsonObject, Integer, T> one) {
    return json.values().containsKey(key) ? all(key, one) : List.of();
  }

  private static UsedDetector detector(JsonObject json, int index) {
    return new UsedDetector(
        json.text("id"),
        json.text("title"),
        json.text("weights_sha256"),
        json.text("licence"),
        json.object("recipe").values());
  }

  private static Remark remark(JsonObject json, int index) {
    return new Remark(seconds(json, "time_ms"), json.text("text"));
  }

  private static Source source(JsonObject json) {
    double seconds = seconds(json, "duration_ms");
    MediaInfo info =
        new MediaInfo(
            json.text("container"),
            OptionalDouble.of(seconds),
            optional(json, "audio").map(JsonTimelineReader::audio),
            optional(json, "video").map(JsonTimelineReader::video));
    return new Source(json.text("name"), json.text("sha256"), info, seconds);
  }

  private static Optional<JsonObject> optional(JsonObject json, String key) {
    return json.values().containsKey(key) ? Optional.of(json.object(key)) : Optional.empty();
  }

  private static MediaInfo.Audio audio(JsonObject json) {
    return new MediaInfo.Audio(
        json.text("codec"), (int) json.whole("sample_rate"), json.texts("channels"));
  }

  private static MediaInfo.Video video(JsonObject json) {
    return new MediaInfo.Video(
        json.text("codec"),
        (int) json.whole("width"),
        (int) json.whole("height"),
        json.number("frame_rate"),
        (int) json.whole("rotation_degrees"));
  }

  private static UsedModel model(JsonObject json, int index) {
    return new UsedModel(
        json.text("id"),
        json.text("version"),
        json.object("manifest").values(),
        json.text("card"),
        json.text("licence"),
        json.text("feature_set"),
        seconds(json, "context_ms"),
        seconds(json, "step_ms"),
        json.texts("tracks"));
  }

  private Timeline timeline() {
    double[] starts = seconds(numbers(json, "start_ms"));
    double[] ends = seconds(numbers(json, "end_ms"));
    return new Timeline(
        starts,
        ends,
        all("tracks", this::track),
        all("classes", JsonTimelineReader::classes),
        outside(starts.length),
        all("moments", JsonTimelineReader::moment),
        all("events", JsonTimelineReader::event),
        all("shots", (shot, i) -> shot(shot)));
  }

  private boolean[] outside(int steps) {
    List<?> flags = list(json, "outside_training");
    if (flags.size() != steps) {
      throw new InputException(
          json.place()
              + ": "
              + flags.size()
              + " values of outside_training for "
              + steps
              + " steps");
    }
    boolean[] outside = new boolean[steps];
    for (int i = 0; i < steps; i++) {
      outside[i] = Boolean.TRUE.equals(flags.get(i));
    }
    return outside;
  }

  private Timeline.Track track(JsonObject track, int index) {
    boolean band = track.values().containsKey("lower");
    JsonObject whole = track.object("whole");
    double value = number(whole, "value");
    return new Timeline.Track(
        track.text("name"),
        model(track.text("name")),
        scale(track.object("scale")),
        numbers(track, "values"),
        band ? numbers(track, "lower") : null,
        band ? numbers(track, "upper") : null,
        band
            ? new Timeline.Whole(value, number(whole, "lower"), number(whole, "upper"))
            : new Timeline.Whole(value, value, value));
  }

  /** The model that predicted a track; empty for one that was measured. */
  private String model(String track) {
    return json.objects("models").stream()
        .filter(model -> model.texts("tracks").contains(track))
        .map(model -> model.text("id"))
        .findFirst()
        .orElse("");
  }

  private static Scale scale(JsonObject json) {
    return new Scale(
        json.text("name"),
        json.number("low"),
        json.number("high"),
        json.text("low_meaning"),
        json.text("high_meaning"));
  }

  private static Timeline.Classes classes(JsonObject json, int index) {
    double[][] rows =
        list(json, "probabilities").stream()
            .map(row -> row instanceof List<?> cells ? numbers(cells) : new double[0])
            .toArray(double[][]::new);
    return new Timeline.Classes(
        json.text("name"),
        scale(json.object("scale")),
        json.texts("labels"),
        rows,
        numbers(json, "whole"));
  }

  private static Timeline.Moment moment(JsonObject json, int index) {
    return new Timeline.Moment(
        seconds(json, "time_ms"),
        kind(json),
        json.text("track"),
        number(json, "value"),
        json.text("text"));
  }

  private static Timeline.Moment.Kind kind(JsonObject json) {
    String name = json.text("kind").toUpperCase(Locale.ROOT);
    for (Timeline.Moment.Kind kind : Timeline.Moment.Kind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw new InputException(
        json.place() + ": kind is " + json.text("kind") + ", must be peak, valley or turn");
  }

  private static Timeline.Event event(JsonObject json, int index) {
    return new Timeline.Event(
        seconds(json, "start_ms"),
        seconds(json, "end_ms"),
        json.text("label"),
        json.text("group"),
        number(json, "probability"));
  }

  private static Timeline.Shot shot(JsonObject json) {
    return new Timeline.Shot(seconds(json, "start_ms"), seconds(json, "end_ms"));
  }

  private static double seconds(JsonObject json, String key) {
    return json.whole(key) / 1000.0;
  }

  private static double[] seconds(double[] milliseconds) {
    double[] seconds = new double[milliseconds.length];
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = milliseconds[i] / 1000;
    }
    return seconds;
  }

  private static double number(JsonObject json, String key) {
    return json.values().get(key) == null ? Double.NaN : json.number(key);
  }

  private static double[] numbers(JsonObject json, String key) {
    return numbers(list(json, key));
  }

  private static double[] numbers(List<?> cells) {
    double[] numbers = new double[cells.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = cells.get(i) instanceof Number number ? number.doubleValue() : Double.NaN;
    }
    return numbers;
  }

  private static List<?> list(JsonObject json, String key) {
    if (json.values().get(key) instanceof List<?> list) {
      return list;
    }
    throw new InputException(json.place() + ": " + key + " is missing, must be a list");
  }
}
