/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.tiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evoke.core.Scale;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Event;
import org.evoke.core.Timeline.Moment;
import org.evoke.core.Timeline.Shot;
import org.evoke.core.Timeline.Track;
import org.evoke.data.number.Decimals;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.Remark;
import org.evoke.pipeline.mood.Figures;
import org.evoke.pipeline.writers.SafeText;

/**
 * A timeline as tiers: {@code mood}; each curve, named with its scale, in bins; classes; {@code
 * events}, of which more tiers follow where they overlap; {@code shots}; {@code remarks}. Key
 * moments are apart, because some formats have points for them.
 */
public final class Tiers {
  /** Length of a key moment where a format knows no points. */
  private static final long MOMENT_MS = 1000;

  private final Timeline timeline;
  private final List<Remark> remarks;
  private final long duration;

  /** The tiers of an answer. */
  public Tiers(Answer answer) {
    this.timeline = answer.timeline();
    this.remarks = answer.remarks();
    this.duration = Math.max(1, Decimals.milliseconds(timeline.seconds()));
  }

  /** Length of the file in whole milliseconds, at least 1. */
  public long duration() {
    return duration;
  }

  /** All tiers but that of the moments, with names that differ. */
  public List<Tier> withoutMoments() {
    StepSpans steps = new StepSpans(timeline);
    List<Tier> tiers = new ArrayList<>();
    tiers.add(new Tier("mood", steps.mood(false)));
    for (Track track : timeline.tracks()) {
      tiers.add(new Tier(name(track.name(), track.scale()), steps.binned(track)));
    }
    for (Timeline.Classes classes : timeline.classes()) {
      tiers.add(new Tier(name(classes.name(), classes.scale()), steps.classes(classes)));
    }
    tiers.addAll(events());
    tiers.add(new Tier("shots", shots()));
    tiers.add(new Tier("remarks", seconds(remarkPoints())));
    return tiers.stream().filter(tier -> !tier.spans().isEmpty()).toList();
  }

  /** Such as {@code valence[-1,1]}; {@code valence_other: valence[-1,1]} for a second model's. */
  private static String name(String track, Scale scale) {
    return SafeText.line(track.equals(scale.name()) ? scale.id() : track + ": " + scale.id());
  }

  /** Key moments as stretches of a second, shorter where the next one or the end comes before. */
  public Tier moments() {
    return new Tier("moments", seconds(points()));
  }

  private List<Span> seconds(List<Point> points) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      long next = i + 1 < points.size() ? points.get(i + 1).time() : duration;
      long start = points.get(i).time();
      long end = Math.min(start + MOMENT_MS, next);
      spans.add(new Span(start, end, points.get(i).text()));
    }
    return spans;
  }

  /**
   * A moment in time.
   *
   * @param time whole milliseconds, before the end of the file
   * @param text one line
   */
  public record Point(long time, String text) {}

  /** Key moments in order of time; what happens at the same time is one point. */
  public List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (Moment moment : timeline.moments()) {
      addPoint(moment.seconds(), moment.text(), points);
    }
    return points;
  }

  private List<Point> remarkPoints() {
    List<Point> points = new ArrayList<>();
    for (Remark remark : remarks) {
      addPoint(remark.seconds(), remark.text(), points);
    }
    return points;
  }

  private void addPoint(double seconds, String text, List<Point> points) {
    long time = Math.min(Decimals.milliseconds(seconds), duration - 1);
    Point point = new Point(time, SafeText.line(text));
    Point last = points.isEmpty() ? null : points.get(points.size() - 1);
    if (last != null && last.time() >= time) {
      points.set(points.size() - 1, new Point(last.time(), last.text() + " " + point.text()));
    } else {
      points.add(point);
    }
  }

  private List<Tier> events() {
    List<List<Span>> rows = new ArrayList<>();
    for (Event event : timeline.events()) {
      Span span = span(event.start(), event.end(), text(event));
      rows.stream()
          .filter(row -> row.get(row.size() - 1).end() <= span.start())
          .findFirst()
          .orElseGet(() -> newRow(rows))
          .add(span);
    }
    List<Tier> tiers = new ArrayList<>();
    for (List<Span> row : rows) {
      tiers.add(new Tier(tiers.isEmpty() ? "events" : "events " + (tiers.size() + 1), row));
    }
    return tiers;
  }

  private static List<Span> newRow(List<List<Span>> rows) {
    rows.add(new ArrayList<>());
    return rows.get(rows.size() - 1);
  }

  /** Such as {@code rain (nature, 0.91)}. */
  public static String text(Event event) {
    String group = event.group().isEmpty() ? "" : event.group() + ", ";
    return SafeText.line(event.label() + " (" + group + Figures.text(event.probability(), 2) + ")");
  }

  /** Within the file and at least a millisecond long. */
  private Span span(double start, double end, String text) {
    long from = Math.max(0, Math.min(Decimals.milliseconds(start), duration - 1));
    long to = Math.max(from + 1, Math.min(Decimals.milliseconds(end), duration));
    return new Span(from, to, text);
  }

  private List<Span> shots() {
    List<Span> spans = new ArrayList<>();
    for (Shot shot : timeline.shots()) {
      long start = Decimals.milliseconds(shot.start());
      long end = Math.min(Decimals.milliseconds(shot.end()), duration);
      if (start < end) {
        spans.add(new Span(start, end, String.format(Locale.ROOT, "shot %d", spans.size() + 1)));
      }
    }
    return spans;
  }
}
