/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.Scale;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Track;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.drawing.Drawing;
import org.evoke.pipeline.mood.Plane;

/**
 * The charts of an answer. Curves are thinned for drawing: no screen shows more points, and a page
 * about a long film stays small.
 */
public final class AnswerCharts {
  /** Points of the curves of a timeline: more than most screens are wide. */
  public static final int MOST_POINTS = 2400;

  /** Points of what is drawn small. */
  static final int MOST_SMALL_POINTS = 400;

  /** From so many curves on that are not valence or arousal, they are drawn small. */
  private static final int MANY = 4;

  private static final double SMALL_WIDTH = 240;
  private static final double SMALL_HEIGHT = 46;

  private final Answer answer;
  private final Timeline timeline;
  private final Thinning thinning;

  /** The charts of an answer. */
  public AnswerCharts(Answer answer) {
    this.answer = answer;
    this.timeline = answer.timeline();
    this.thinning = new Thinning(timeline, MOST_POINTS);
  }

  /** How the timeline is thinned. */
  public Thinning thinning() {
    return thinning;
  }

  /**
   * Curves, classes, events, loudness and shots over time.
   *
   * @param legend whether the names of classes are part of the drawing
   */
  public LaneChart timelineChart(boolean legend) {
    TimelineLanes lanes = new TimelineLanes(timeline, thinning);
    List<Lane> all = new ArrayList<>();
    shown().forEach(track -> all.add(lanes.curve(track)));
    timeline.classes().forEach(classes -> all.add(lanes.shares(classes, legend)));
    lanes.events().ifPresent(all::add);
    loudness(timeline).ifPresent(track -> all.add(lanes.loudness(track)));
    if (!timeline.shots().isEmpty()) {
      all.add(new ShotLane(timeline.shots(), answer.pictures().shots()));
    }
    return new LaneChart("Timeline", lanes.points().end(), all);
  }

  /** Stretches outside the training range, as they are drawn: pairs of milliseconds. */
  public List<double[]> outside() {
    return new TimelineLanes(timeline, thinning).outside();
  }

  /** The probabilities of one class over time. */
  public static double[] column(Timeline.Classes classes, int number) {
    return TimelineLanes.column(classes, number);
  }

  /** A strip of the same length as the timeline with nothing in it. */
  public Drawing emptyOverview() {
    Points points = Points.of(thinning);
    return SmallCurve.of("Overview", points, List.of(), -1, 1, SMALL_WIDTH, SMALL_HEIGHT, false);
  }

  /** The tracks that have a lane of their own, in order. */
  public List<Track> shown() {
    List<Track> small = small();
    return timeline.tracks().stream()
        .filter(track -> !Labels.isLoudness(track) && !small.contains(track))
        .toList();
  }

  /** The tracks that are drawn as small charts beside each other. */
  public List<Track> small() {
    List<Track> others =
        timeline.tracks().stream()
            .filter(track -> !Labels.isLoudness(track) && !Labels.isOfPlane(track))
            .toList();
    return others.size() < MANY ? List.of() : others;
  }

  /** A small chart of a track, over the whole of its scale. */
  public Drawing smallChart(Track track) {
    Thinning few = new Thinning(timeline, MOST_SMALL_POINTS);
    Scale scale = track.scale();
    return SmallCurve.of(
        Labels.of(track.name()),
        Points.of(few),
        List.of(new SmallCurve.Line(few.means(track.values()), Labels.ink(track))),
        scale.low(),
        scale.high(),
        SMALL_WIDTH,
        SMALL_HEIGHT,
        true);
  }

  /** Valence and arousal in one small chart, for lists of files. */
  public static Optional<Drawing> sparkline(Timeline timeline) {
    Thinning few = new Thinning(timeline, MOST_SMALL_POINTS / 2);
    List<SmallCurve.Line> lines = new ArrayList<>();
    for (Track track : timeline.tracks()) {
      if (Labels.isOfPlane(track)) {
        double[] values = few.means(track.values());
        for (int i = 0; i < values.length; i++) {
          values[i] = track.scale().convert(values[i], track.scale().withRange(-1, 1));
        }
        lines.add(new SmallCurve.Line(values, Labels.ink(track)));
      }
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            SmallCurve.of(
                "Valence and arousal",
                Points.of(few),
                lines,
                -0.75,
                0.75,
                SMALL_WIDTH,
                SMALL_HEIGHT,
                false));
  }

  /** The path through the plane, where there is one; fitted to it or the whole plane. */
  public Optional<Drawing> planeChart(boolean whole) {
    return Plane.of(timeline.tracks())
        .map(
            plane ->
                new PlaneChart(
                        plane,
                        new Thinning(timeline, 3 * MOST_SMALL_POINTS),
                        whole ? 1 : PlaneChart.fittingReach(plane))
                    .drawing());
  }

  /** All charts by the names that their files have. */
  public Map<String, Drawing> all() {
    Map<String, Drawing> charts = new LinkedHashMap<>();
    charts.put("timeline", timelineChart(true).drawing());
    planeChart(false).ifPresent(plane -> charts.put("plane", plane));
    List<Track> small = small();
    if (!small.isEmpty()) {
      charts.put("multiples", new Multiples(small, timeline).drawing());
    }
    return charts;
  }

  /** The loudness of a timeline, where it was measured. */
  public static Optional<Track> loudness(Timeline timeline) {
    return timeline.tracks().stream().filter(Labels::isLoudness).findFirst();
  }
}
