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
import org.evoke.core.OutputFile;
import org.evoke.core.Timeline;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.TimelineWriter;

/**
 * Tables: the curves in {@code .csv}, key moments in {@code .moments.csv}, shots in {@code
 * .shots.csv}. UTF-8 without byte order mark, comma, LF, quotes after RFC 4180 where needed, times
 * in whole milliseconds, an empty cell where there is no value.
 */
public final class CsvTimelineWriter implements TimelineWriter {
  @Override
  public String format() {
    return "csv";
  }

  @Override
  public List<Part> parts(Answer answer) {
    Timeline timeline = answer.timeline();
    return List.of(
        new Part(".csv", content(rows -> curves(timeline, rows))),
        new Part(".moments.csv", content(rows -> moments(timeline, rows))),
        new Part(".shots.csv", content(rows -> shots(timeline, rows))));
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
    header.add("outside_training");
    return header;
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

  private static void shots(Timeline timeline, Consumer<List<String>> rows) {
    rows.accept(List.of("start_ms", "end_ms"));
    for (Timeline.Shot shot : timeline.shots()) {
      rows.accept(List.of(time(shot.start()), time(shot.end())));
    }
  }

  private static String time(double seconds) {
    return Long.toString(Decimals.milliseconds(seconds));
  }
}
