/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.output;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evoke.core.UsageException;
import org.evoke.pipeline.TimelineWriter;
import org.evoke.pipeline.chart.ChartWriter;
import org.evoke.pipeline.report.HtmlTimelineWriter;
import org.evoke.pipeline.writers.CsvTimelineWriter;
import org.evoke.pipeline.writers.JsonTimelineWriter;
import org.evoke.pipeline.writers.annotation.EafTimelineWriter;
import org.evoke.pipeline.writers.annotation.EmotionMlTimelineWriter;
import org.evoke.pipeline.writers.annotation.JamsTimelineWriter;
import org.evoke.pipeline.writers.annotation.TextGridTimelineWriter;
import org.evoke.pipeline.writers.editing.EdlTimelineWriter;
import org.evoke.pipeline.writers.subtitles.SrtTimelineWriter;
import org.evoke.pipeline.writers.subtitles.VttTimelineWriter;
import org.evoke.pipeline.writers.tables.AudformatTimelineWriter;
import org.evoke.pipeline.writers.tables.HdfTimelineWriter;

/** All formats that answers can be written in, by name. */
public final class TimelineWriters {
  /** What {@code --format all} stands for. */
  public static final String ALL = "all";

  private static final List<String> DEFAULTS = List.of("csv", "json", "html");

  private static final Map<String, TimelineWriter> WRITERS = register();

  private TimelineWriters() {}

  private static Map<String, TimelineWriter> register() {
    Map<String, TimelineWriter> writers = new LinkedHashMap<>();
    for (TimelineWriter writer :
        List.of(
            new CsvTimelineWriter(),
            new JsonTimelineWriter(),
            new HtmlTimelineWriter(),
            new VttTimelineWriter(),
            new SrtTimelineWriter(),
            new EafTimelineWriter(),
            new TextGridTimelineWriter(),
            new JamsTimelineWriter(),
            new EmotionMlTimelineWriter(),
            new EdlTimelineWriter(),
            new AudformatTimelineWriter(),
            new HdfTimelineWriter(),
            ChartWriter.svg(),
            ChartWriter.png())) {
      writers.put(writer.format(), writer);
    }
    return writers;
  }

  /** The names of all formats. */
  public static Set<String> formats() {
    return new LinkedHashSet<>(WRITERS.keySet());
  }

  /** The formats by the extension of a single file, where they can be one. */
  public static Map<String, String> extensions() {
    Map<String, String> extensions = new LinkedHashMap<>();
    for (TimelineWriter writer : WRITERS.values()) {
      writer.extension().ifPresent(extension -> extensions.put(extension, writer.format()));
    }
    return extensions;
  }

  /** The formats that are written unless others are named: csv, json, html. */
  public static List<TimelineWriter> defaults() {
    return named(DEFAULTS);
  }

  /**
   * The writers of the formats named, each once, in the order in which they are named.
   *
   * @throws UsageException when there is no such format or none is named
   */
  public static List<TimelineWriter> named(List<String> formats) {
    if (formats.isEmpty()) {
      throw new UsageException("no format named; known are " + String.join(", ", formats()));
    }
    Set<String> wanted = new LinkedHashSet<>();
    formats.forEach(format -> wanted.addAll(format.equals(ALL) ? formats() : Set.of(format)));
    return wanted.stream().map(TimelineWriters::one).toList();
  }

  private static TimelineWriter one(String format) {
    TimelineWriter writer = WRITERS.get(format);
    if (writer == null) {
      throw new UsageException(
          "format "
              + format
              + " is not known; known are "
              + String.join(", ", formats())
              + ", "
              + ALL);
    }
    return writer;
  }
}
