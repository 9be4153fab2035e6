/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Classes;
import org.evoke.core.Timeline.Event;
import org.evoke.core.Timeline.Moment;
import org.evoke.core.Timeline.Shot;
import org.evoke.data.number.Decimals;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.TimelineWriter;
import org.evoke.pipeline.writers.CsvTimelineWriter;

/**
 * A database of one file for the Python package audformat: the header {@code .audformat.yaml} and
 * segmented tables {@code .audformat.<table>.csv}, loaded by {@code audformat.Database.load(folder,
 * name="film.audformat")}.
 */
public final class AudformatTimelineWriter implements TimelineWriter {
  static final String CURVES = "curves";
  static final String EVENTS = "events";
  static final String MOMENTS = "moments";
  static final String SHOTS = "shots";

  @Override
  public String format() {
    return "audformat";
  }

  /** Header and tables need each other. */
  @Override
  public Optional<String> extension() {
    return Optional.empty();
  }

  @Override
  public List<Part> parts(Answer answer) {
    Timeline timeline = answer.timeline();
    List<Part> parts = new ArrayList<>();
    String header = new AudformatHeader(answer).text();
    parts.add(
        new Part(
            ".audformat.yaml", file -> Files.writeString(file, header, StandardCharsets.UTF_8)));
    parts.add(table(CURVES, answer, AudformatTimelineWriter::writeCurves));
    if (!timeline.events().isEmpty()) {
      parts.add(table(EVENTS, answer, AudformatTimelineWriter::writeEvents));
    }
    if (!timeline.moments().isEmpty()) {
      parts.add(table(MOMENTS, answer, AudformatTimelineWriter::writeMoments));
    }
    if (!timeline.shots().isEmpty()) {
      parts.add(table(SHOTS, answer, AudformatTimelineWriter::writeShots));
    }
    return parts;
  }

  /** Writes the rows of a table. */
  private interface Rows {
    void write(Timeline timeline, Sink sink) throws IOException;
  }

  private static Part table(String name, Answer answer, Rows rows) {
    return new Part(
        ".audformat." + name + ".csv",
        file -> {
          try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            rows.write(answer.timeline(), new Sink(answer.source().name(), out));
          }
        });
  }

  /** Takes the lines of a table. */
  private record Sink(String file, BufferedWriter out) {
    void header(List<String> columns) throws IOException {
      write(List.of("file", "start", "end"), columns);
    }

    void row(double start, double end, List<String> cells) throws IOException {
      write(List.of(file, duration(start), duration(end)), cells);
    }

    private void write(List<String> index, List<String> cells) throws IOException {
      List<String> all = new ArrayList<>(index);
      all.addAll(cells);
      out.write(CsvTimelineWriter.line(all));
    }
  }

  /** A time as pandas writes and reads it: {@code 0 days 00:00:01.500000}. */
  private static String duration(double seconds) {
    long ms = Decimals.milliseconds(seconds);
    return String.format(
        Locale.ROOT,
        "%d days %02d:%02d:%02d.%03d000",
        ms / 86_400_000,
        ms / 3_600_000 % 24,
        ms / 60_000 % 60,
        ms / 1000 % 60,
        ms % 1000);
  }

  private static void writeCurves(Timeline timeline, Sink sink) throws IOException {
    List<Columns.Column> columns = Columns.of(timeline);
    List<String> names = new ArrayList<>();
    columns.forEach(column -> names.add(column.name()));
    timeline.classes().forEach(classes -> names.add(classes.name()));
    names.add("outside_training");
    sink.header(names);
    for (int step = 0; step < timeline.steps(); step++) {
      List<String> cells = new ArrayList<>();
      for (Columns.Column column : columns) {
        cells.add(Decimals.plain(column.values()[step], Decimals.of(column.scale())));
      }
      for (Classes classes : timeline.classes()) {
        int best = classes.best(step);
        cells.add(best < 0 ? "" : classes.labels().get(best));
      }
      cells.add(timeline.outsideTraining()[step] ? "True" : "False");
      sink.row(timeline.starts()[step], timeline.ends()[step], cells);
    }
  }

  private static void writeEvents(Timeline timeline, Sink sink) throws IOException {
    sink.header(List.of("label", "group", "probability"));
    for (Event event : timeline.events()) {
      String probability = Decimals.plain(event.probability(), Decimals.CURVE);
      sink.row(event.start(), event.end(), List.of(event.label(), event.group(), probability));
    }
  }

  private static void writeMoments(Timeline timeline, Sink sink) throws IOException {
    sink.header(List.of("kind", "track", "value", "text"));
    for (Moment moment : timeline.moments()) {
      List<String> cells =
          List.of(
              moment.kind().name().toLowerCase(Locale.ROOT),
              moment.track(),
              Decimals.plain(moment.value(), Decimals.CURVE),
              moment.text());
      sink.row(moment.seconds(), moment.seconds(), cells);
    }
  }

  private static void writeShots(Timeline timeline, Sink sink) throws IOException {
    sink.header(List.of("shot"));
    int number = 0;
    for (Shot shot : timeline.shots()) {
      sink.row(shot.start(), shot.end(), List.of(Integer.toString(++number)));
    }
  }
}
