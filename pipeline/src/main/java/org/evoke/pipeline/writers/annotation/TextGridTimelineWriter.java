/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.annotation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.TimelineWriter;
import org.evoke.pipeline.writers.tiers.Span;
import org.evoke.pipeline.writers.tiers.Tier;
import org.evoke.pipeline.writers.tiers.Tiers;

/**
 * Tiers for Praat: a TextGrid in the long text form (Praat manual, "TextGrid file formats"), UTF-8,
 * seconds with three decimals. The intervals of a tier cover the whole file, with empty ones
 * between; key moments are a tier of points.
 */
public final class TextGridTimelineWriter implements TimelineWriter {
  @Override
  public String format() {
    return "textgrid";
  }

  @Override
  public List<Part> parts(Answer answer) {
    return List.of(
        new Part(
            ".TextGrid",
            file -> {
              try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                write(new Tiers(answer), out);
              }
            }));
  }

  private static void write(Tiers all, BufferedWriter out) throws IOException {
    List<Tier> tiers = all.withoutMoments();
    List<Tiers.Point> points = all.points();
    out.write("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n");
    out.write("xmin = 0\nxmax = " + seconds(all.duration()) + "\n");
    out.write("tiers? <exists>\n");
    out.write("size = " + (tiers.size() + (points.isEmpty() ? 0 : 1)) + "\nitem []:\n");
    int number = 0;
    for (Tier tier : tiers) {
      writeHead(++number, "IntervalTier", tier.name(), all.duration(), out);
      writeIntervals(covering(tier.spans(), all.duration()), out);
    }
    if (!points.isEmpty()) {
      writeHead(++number, "TextTier", "moments", all.duration(), out);
      writePoints(points, out);
    }
  }

  private static void writeHead(
      int number, String kind, String name, long duration, BufferedWriter out) throws IOException {
    out.write("    item [" + number + "]:\n");
    out.write("        class = " + quoted(kind) + "\n");
    out.write("        name = " + quoted(name) + "\n");
    out.write("        xmin = 0\n");
    out.write("        xmax = " + seconds(duration) + "\n");
  }

  /** The spans with empty ones in the gaps. */
  private static List<Span> covering(List<Span> spans, long duration) {
    List<Span> all = new ArrayList<>();
    long from = 0;
    for (Span span : spans) {
      if (from < span.start()) {
        all.add(new Span(from, span.start(), ""));
      }
      all.add(span);
      from = span.end();
    }
    if (from < duration) {
      all.add(new Span(from, duration, ""));
    }
    return all;
  }

  private static void writeIntervals(List<Span> spans, BufferedWriter out) throws IOException {
    out.write("        intervals: size = " + spans.size() + "\n");
    int number = 0;
    for (Span span : spans) {
      out.write("        intervals [" + ++number + "]:\n");
      out.write("            xmin = " + seconds(span.start()) + "\n");
      out.write("            xmax = " + seconds(span.end()) + "\n");
      out.write("            text = " + quoted(span.text()) + "\n");
    }
  }

  private static void writePoints(List<Tiers.Point> points, BufferedWriter out) throws IOException {
    out.write("        points: size = " + points.size() + "\n");
    int number = 0;
    for (Tiers.Point point : points) {
      out.write("        points [" + ++number + "]:\n");
      out.write("            number = " + seconds(point.time()) + "\n");
      out.write("            mark = " + quoted(point.text()) + "\n");
    }
  }

  private static String seconds(long ms) {
    return BigDecimal.valueOf(ms, 3).stripTrailingZeros().toPlainString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
