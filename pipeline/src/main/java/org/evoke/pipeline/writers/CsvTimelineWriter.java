/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.evoke.core.ClassNames;
import org.evoke.core.OutputFile;
import org.evoke.core.Scale;
import org.evoke.core.Timeline;
import org.evoke.data.number.Decimals;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.Remark;
import org.evoke.pipeline.TimelineWriter;

/**
 * Tables: the curves in {@code .csv}, key moments in {@code .moments.csv}, events in {@code
 * .events.csv}, shots in {@code .shots.csv}, what the numbers mean in {@code .scales.csv}, and
 * remarks, where there are any, in {@code .remarks.csv}. UTF-8 without byte order mark, comma, LF,
 * quotes after RFC 4180 where needed, times in whole milliseconds, an empty cell where there is no
 * value.
 */
public final class CsvTimelineWriter implements TimelineWriter {
  @Override
  public String format() {
    return "csv";
  }

  @Override
  public List<Part> parts(Answer answer) {
    Timeline timeline = answer.timeline();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(".csv", content(rows -> curves(timeline, rows))));
    parts.add(new Part(".moments.csv", content(rows -> moments(timeline, rows))));
    parts.add(new Part(".events.csv", content(rows -> events(timeline, rows))));
    parts.add(new Part(".shots.csv", content(rows -> shots(timeline, rows))));
    parts.add(new Part(".scales.csv", content(rows -> scales(timeline, rows))));
    if (!answer.remarks().isEmpty()) {
      parts.add(new Part(".remarks.csv", content(rows -> remarks(answer.remarks(), rows))));
    }
    return parts;
  }

  private static OutputFile.Content content(Consumer<Consumer<List<String>>> table) {
    return file -> {
      try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        table.accept(cells -> write(out, cells));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    };
  }

  private static void write(BufferedWriter out, List<String> cells) {
    try {
      out.write(line(cells));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line of a table with its LF. */
  public static String line(List<String> cells) {
    return String.join(",", cells.stream().map(CsvTimelineWriter::quoted).toList()) + "\n";
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static void curves(Timeline timeline, Consumer<List<String>> rows) {
    rows.accept(curveHeader(timeline));
    for (int step = 0; step < timeline.steps(); step++) {
      List<String> cells = new ArrayList<>();
      cells.add(time(timeline.starts()[step]));
      cells.add(time(timeline.ends()[step]));
      for (Timeline.Track track : timeline.tracks()) {
        addValues(track, step, cells);
      }
      for (Timeline.Classes classes : timeline.classes()) {
        addClasses(classes, step, cells);
      }
      cells.add(timeline.outsideTraining()[step] ? "1" : "0");
      rows.accept(cells);
    }
  }

  private static List<String> curveHeader(Timeline timeline) {
    List<String> header = new ArrayList<>(List.of("start_ms", "end_ms"));
    for (Timeline.Track track : timeline.tracks()) {
      header.add(track.name());
      if (track.hasBand()) {
        header.add(track.name() + "_low");
        header.add(track.name() + "_high");
      }
    }
    for (Timeline.Classes classes : timeline.classes()) {
      header.addAll(new ClassNames(classes.name(), classes.labels()).columns());
    }
    header.add("outside_training");
    return header;
  }

  private static void addClasses(Timeline.Classes classes, int step, List<String> cells) {
    int best = classes.best(step);
    cells.add(best < 0 ? "" : Integer.toString(best + 1));
    for (double probability : classes.probabilities()[step]) {
      cells.add(Decimals.plain(probability, Decimals.CURVE));
    }
  }

  private static void addValues(Timeline.Track track, int step, List<String> cells) {
    int decimals = Decimals.of(track.scale());
    cells.add(Decimals.plain(track.values()[step], decimals));
    if (track.hasBand()) {
      cells.add(Decimals.plain(track.lower()[step], decimals));
      cells.add(Decimals.plain(track.upper()[step], decimals));
    }
  }

  private static void moments(Timeline timeline, Consumer<List<String>> rows) {
    rows.accept(List.of("time_ms", "kind", "track", "value", "text"));
    for (Timeline.Moment moment : timeline.moments()) {
      rows.accept(
          List.of(
              time(moment.seconds()),
              moment.kind().name().toLowerCase(Locale.ROOT),
              moment.track(),
              Decimals.plain(moment.value(), Decimals.CURVE),
              moment.text()));
    }
  }

  private static void events(Timeline timeline, Consumer<List<String>> rows) {
    rows.accept(List.of("start_ms", "end_ms", "label", "group", "probability"));
    for (Timeline.Event event : timeline.events()) {
      rows.accept(
          List.of(
              time(event.start()),
              time(event.end()),
              event.label(),
              event.group(),
              Decimals.plain(event.probability(), Decimals.CURVE)));
    }
  }

  private static void scales(Timeline timeline, Consumer<List<String>> rows) {
    rows.accept(
        List.of("track", "scale", "low", "high", "low_meaning", "high_meaning", "unit", "labels"));
    timeline.tracks().forEach(track -> rows.accept(scale(track.name(), track.scale(), "")));
    for (Timeline.Classes classes : timeline.classes()) {
      rows.accept(scale(classes.name(), classes.scale(), String.join("|", classes.labels())));
    }
  }

  private static List<String> scale(String name, Scale scale, String labels) {
    return List.of(
        name,
        scale.id(),
        Decimals.plain(scale.low(), Decimals.CURVE),
        Decimals.plain(scale.high(), Decimals.CURVE),
        scale.lowMeaning(),
        scale.highMeaning(),
        scale.unit(),
        labels);
  }

  private static void shots(Timeline timeline, Consumer<List<String>> rows) {
    rows.accept(List.of("start_ms", "end_ms"));
    for (Timeline.Shot shot : timeline.shots()) {
      rows.accept(List.of(time(shot.start()), time(shot.end())));
    }
  }

  private static void remarks(List<Remark> remarks, Consumer<List<String>> rows) {
    rows.accept(List.of("time_ms", "text"));
    for (Remark remark : remarks) {
      rows.accept(List.of(time(remark.seconds()), remark.text()));
    }
  }

  private static String time(double seconds) {
    return Long.toString(Decimals.milliseconds(seconds));
  }
}
