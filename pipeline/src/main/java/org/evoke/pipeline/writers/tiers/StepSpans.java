/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.tiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.evoke.core.Scale;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Track;
import org.evoke.data.number.Decimals;
import org.evoke.pipeline.mood.Figures;
import org.evoke.pipeline.mood.Plane;
import org.evoke.pipeline.writers.SafeText;

/** Joins steps that say the same into spans. */
public final class StepSpans {
  /** A scale is cut into so many bins: a tenth of the half scale each. */
  static final int BINS = 20;

  private final Timeline timeline;

  /** Joins the steps of a timeline. */
  public StepSpans(Timeline timeline) {
    this.timeline = timeline;
  }

  /** Steps from one (inclusive) to another (exclusive). */
  private record Run(int from, int to) {}

  /**
   * The mood in words: the quarter of the valence-arousal plane; without that plane the most
   * probable class; nothing for timelines that have neither.
   *
   * @param values whether the mean values follow behind a line feed
   */
  public List<Span> mood(boolean values) {
    Optional<Plane> plane = Plane.of(timeline.tracks());
    if (plane.isPresent()) {
      return spans(
          step -> plane.get().words(step).orElse(null),
          run ->
              plane.get().words(run.from()).orElseThrow()
                  + (values ? "\n" + numbers(plane.get(), run) : ""));
    }
    return timeline.classes().isEmpty() ? List.of() : classes(timeline.classes().get(0));
  }

  /** The most probable class by its label. */
  public List<Span> classes(Timeline.Classes classes) {
    return spans(step -> label(classes, step), run -> SafeText.line(label(classes, run.from())));
  }

  private static String label(Timeline.Classes classes, int step) {
    int best = classes.best(step);
    return best < 0 ? null : classes.labels().get(best);
  }

  /**
   * A curve in bins: neighbouring steps in the same twentieth of the scale are one span, whose text
   * is their mean, with half the decimals that tables have.
   */
  public List<Span> binned(Track track) {
    Scale scale = track.scale();
    double bin = (scale.high() - scale.low()) / BINS;
    double[] values = track.values();
    return spans(
        step ->
            Double.isFinite(values[step]) ? Math.floor((values[step] - scale.low()) / bin) : null,
        run -> Decimals.plain(mean(track, run), Decimals.of(scale) / 2));
  }

  private static double mean(Track track, Run run) {
    double sum = 0;
    for (int step = run.from(); step < run.to(); step++) {
      sum += track.values()[step];
    }
    return sum / (run.to() - run.from());
  }

  private static String numbers(Plane plane, Run run) {
    return number(plane.valence(), run) + ", " + number(plane.arousal(), run);
  }

  private static String number(Track track, Run run) {
    return SafeText.line(track.name())
        + " "
        + Figures.text(mean(track, run), 2)
        + " ("
        + Figures.brief(track.scale().low())
        + " to "
        + Figures.brief(track.scale().high())
        + ")";
  }

  /** Runs of steps with the same key; steps without key (null) are left out. */
  private List<Span> spans(IntFunction<Object> key, Function<Run, String> text) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    while (from < timeline.steps()) {
      Object value = key.apply(from);
      int to = from + 1;
      while (to < timeline.steps() && value != null && value.equals(key.apply(to))) {
        to++;
      }
      if (value != null) {
        long start = Decimals.milliseconds(timeline.starts()[from]);
        long end = Decimals.milliseconds(timeline.ends()[to - 1]);
        spans.add(new Span(start, end, text.apply(new Run(from, to))));
      }
      from = to;
    }
    return spans;
  }
}
