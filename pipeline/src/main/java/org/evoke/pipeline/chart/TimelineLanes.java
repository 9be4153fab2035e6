/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.Scale;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Classes;
import org.evoke.core.Timeline.Event;
import org.evoke.core.Timeline.Moment;
import org.evoke.core.Timeline.Track;

/** Makes the lanes of one timeline. */
final class TimelineLanes {
  static final double CURVE_HEIGHT = 132;
  private static final int MOST_EVENT_ROWS = 12;

  /** The shortest bar of an event is this part of the width. */
  private static final double SHORTEST_BAR = 500;

  private static final double REACH_STEP = 0.25;

  private final Timeline timeline;
  private final Thinning thinning;
  private final Points points;

  TimelineLanes(Timeline timeline, Thinning thinning) {
    this.timeline = timeline;
    this.thinning = thinning;
    this.points = Points.of(thinning);
  }

  Points points() {
    return points;
  }

  /** Valence and arousal share one range, so that heights can be compared. */
  CurveLane curve(Track track) {
    Scale scale = track.scale();
    double middle = (scale.low() + scale.high()) / 2;
    double half = (scale.high() - scale.low()) / 2;
    double reach = Labels.isOfPlane(track) ? reach(timeline.tracks()) : 1;
    CurveLane.Curve curve =
        new CurveLane.Curve(
            thinning.means(track.values()),
            track.hasBand() ? thinning.means(track.lower()) : null,
            track.hasBand() ? thinning.means(track.upper()) : null,
            Labels.ink(track));
    return new CurveLane(
        Labels.of(track.name()),
        "↑ " + scale.highMeaning() + "   ↓ " + scale.lowMeaning(),
        Labels.ink(track),
        middle - reach * half,
        middle + reach * half,
        CURVE_HEIGHT,
        List.of(curve),
        points,
        outside(),
        List.of(),
        signs(track));
  }

  /** Part of the half scale, in quarters, that holds all of valence and arousal with bands. */
  static double reach(List<Track> tracks) {
    double most = 0;
    for (Track track : tracks) {
      if (Labels.isOfPlane(track)) {
        most = Math.max(most, farthest(track, track.values()));
        if (track.hasBand()) {
          most = Math.max(most, farthest(track, track.lower()));
          most = Math.max(most, farthest(track, track.upper()));
        }
      }
    }
    double reach = Math.ceil((most + 0.02) / REACH_STEP) * REACH_STEP;
    return Math.max(REACH_STEP, Math.min(1, reach));
  }

  private static double farthest(Track track, double[] values) {
    Scale unit = track.scale().withRange(-1, 1);
    double most = 0;
    for (double value : values) {
      double size = Math.abs(track.scale().convert(value, unit));
      most = Double.isNaN(size) ? most : Math.max(most, size);
    }
    return most;
  }

  /** Stretches that lie outside the training range; those that no screen can part are joined. */
  List<double[]> outside() {
    List<double[]> stretches = new ArrayList<>();
    boolean[] flags = timeline.outsideTraining();
    double nearest = points.end() / AnswerCharts.MOST_POINTS;
    for (int step = 0; step < flags.length; step++) {
      if (!flags[step]) {
        continue;
      }
      double from = 1000 * timeline.starts()[step];
      double to = 1000 * timeline.ends()[step];
      double[] last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
      if (last != null && from - last[1] <= nearest) {
        last[1] = to;
      } else {
        stretches.add(new double[] {from, to});
      }
    }
    return stretches;
  }

  private List<CurveLane.Sign> signs(Track track) {
    List<CurveLane.Sign> signs = new ArrayList<>();
    for (int i = 0; i < timeline.moments().size(); i++) {
      Moment moment = timeline.moments().get(i);
      if (moment.track().equals(track.name())) {
        signs.add(new CurveLane.Sign(moment, moment.value(), i));
      }
    }
    return signs;
  }

  LoudnessLane loudness(Track track) {
    return new LoudnessLane(thinning.means(track.values()), points);
  }

  ShareLane shares(Classes classes, boolean legend) {
    List<double[]> shares = new ArrayList<>();
    for (int i = 0; i < classes.labels().size(); i++) {
      shares.add(thinning.means(column(classes, i)));
    }
    return new ShareLane(Labels.of(classes.name()), classes.labels(), shares, points, legend);
  }

  /** The probabilities of one class over time. */
  static double[] column(Classes classes, int number) {
    double[] column = new double[classes.probabilities().length];
    for (int step = 0; step < column.length; step++) {
      column[step] = classes.probabilities()[step][number];
    }
    return column;
  }

  /** A row for each label, the labels that last longest first; none without events. */
  Optional<EventLane> events() {
    Map<String, List<EventLane.Bar>> bars = new LinkedHashMap<>();
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (Event event : timeline.events()) {
      bars.computeIfAbsent(event.label(), label -> new ArrayList<>()).add(bar(event));
      seconds.merge(event.label(), event.end() - event.start(), Double::sum);
    }
    List<EventLane.Row> rows =
        bars.entrySet().stream()
            .sorted(
                Comparator.comparingDouble(
                    (Map.Entry<String, List<EventLane.Bar>> entry) -> -seconds.get(entry.getKey())))
            .limit(MOST_EVENT_ROWS)
            .map(entry -> new EventLane.Row(Labels.event(entry.getKey()), entry.getValue()))
            .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(new EventLane(rows, bars.size()));
  }

  /** At least so long that it can be seen. */
  private EventLane.Bar bar(Event event) {
    double from = 1000 * event.start();
    double to = Math.max(1000 * event.end(), from + points.end() / SHORTEST_BAR);
    return new EventLane.Bar(from, to, event.probability());
  }
}
