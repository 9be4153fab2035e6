/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.moments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evoke.core.Timeline.Moment;
import org.evoke.core.Timeline.Track;
import org.evoke.pipeline.context.StepGrid;
import org.evoke.pipeline.mood.Plane;
import org.evoke.pipeline.mood.Quadrant;

/**
 * Finds the few moments of the curves that are worth looking at.
 *
 * <p>Each curve with a band is smoothed by a triangular window of half a context. A peak or valley
 * counts when its prominence reaches the largest of three bounds: 2.5 % of the scale; three times
 * the noise that smoothing took away; a fifth of the median half width of the band. (The band tells
 * how wrong the level of a whole file can be. How wrong differences within a file are has not been
 * measured; the fifth is a choice.)
 *
 * <p>A turn counts when the means of one context before and after it differ by one and a half times
 * that bound, and it is more than the flank of a peak or valley: either none so near has 0.8 of its
 * height, or the two means lie in different quarters of the plane.
 *
 * <p>Of all candidates, measured in units of their bound, the strongest are taken first; another
 * within a third of a context (at least 3 s) of a stronger one is dropped. There are at most one
 * per 20 s of the file and one more, and at most twelve.
 */
public final class MomentFinder {
  private static final double SCALE_PART = 0.025;
  private static final double NOISE_FACTOR = 3;
  private static final double BAND_PART = 0.2;
  private static final double TURN_FACTOR = 1.5;
  private static final double TURN_CONTEXTS = 1;
  private static final double FLANK_PART = 0.8;
  private static final double SECONDS_PER_MOMENT = 20;
  private static final int MOST = 12;
  private static final double SHORTEST_GAP_SECONDS = 3;

  private final StepGrid grid;
  private final double contextSeconds;
  private final double stepSeconds;

  /**
   * A finder for timelines over a grid.
   *
   * @param contextSeconds length of the context that the curves were predicted with
   */
  public MomentFinder(StepGrid grid, double contextSeconds) {
    this.grid = grid;
    this.contextSeconds = contextSeconds;
    this.stepSeconds = grid.ends()[0] - grid.starts()[0];
  }

  /** A candidate with its curve and its size in units of the bound. */
  private record Scored(Track track, Candidate candidate, double score) {}

  /** The key moments of all curves with a band, in order of time. */
  public List<Moment> find(List<Track> tracks) {
    List<Scored> candidates = new ArrayList<>();
    for (Track track : tracks) {
      if (track.hasBand() && track.scale().high() > track.scale().low()) {
        addCandidates(track, Plane.of(tracks), candidates);
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparingInt(scored -> scored.candidate().step()));
    MomentText text = new MomentText(Plane.of(tracks));
    return strongest(candidates).stream()
        .sorted(Comparator.comparingInt(scored -> scored.candidate().step()))
        .map(scored -> moment(scored, text))
        .toList();
  }

  private void addCandidates(Track track, Optional<Plane> plane, List<Scored> candidates) {
    Stretch stretch = Stretch.of(track.values());
    double[] smooth = Smoothing.smooth(stretch.values(), radius());
    double bound = bound(track, stretch, smooth);
    List<Candidate> extrema = Extrema.find(smooth, bound);
    for (Candidate extremum : extrema) {
      candidates.add(scored(track, extremum, bound, stretch.from()));
    }
    int window = Math.min(steps(TURN_CONTEXTS * contextSeconds), smooth.length / 3);
    if (window > 0) {
      for (Candidate turn : Turns.find(smooth, window, TURN_FACTOR * bound)) {
        Scored scored = scored(track, turn, TURN_FACTOR * bound, stretch.from());
        if (changesQuarter(plane, scored.candidate().step(), window)
            || extrema.stream().noneMatch(extremum -> isFlank(turn, extremum, window))) {
          candidates.add(scored);
        }
      }
    }
  }

  /** Whether the means before and after a step lie in different quarters (or the middle). */
  private static boolean changesQuarter(Optional<Plane> plane, int step, int window) {
    Optional<Quadrant> before = plane.flatMap(p -> p.quadrant(step - window, step));
    Optional<Quadrant> after = plane.flatMap(p -> p.quadrant(step, step + window));
    return before.isPresent() && after.isPresent() && before.get() != after.get();
  }

  /** Whether a change is only the way up or down from a peak or valley that is about as large. */
  private static boolean isFlank(Candidate turn, Candidate extremum, int window) {
    return Math.abs(turn.step() - extremum.step()) <= window
        && extremum.size() >= FLANK_PART * turn.size();
  }

  private static Scored scored(Track track, Candidate found, double bound, int from) {
    Candidate placed =
        new Candidate(
            found.step() + from, found.kind(), found.size(), found.before(), found.after());
    return new Scored(track, placed, found.size() / bound);
  }

  private static double bound(Track track, Stretch stretch, double[] smooth) {
    double scale = SCALE_PART * (track.scale().high() - track.scale().low());
    double noise = NOISE_FACTOR * Smoothing.noise(stretch.values(), smooth);
    return Math.max(scale, Math.max(noise, BAND_PART * medianHalfWidth(track)));
  }

  private static double medianHalfWidth(Track track) {
    double[] widths = new double[track.values().length];
    Arrays.setAll(widths, i -> (track.upper()[i] - track.lower()[i]) / 2);
    double[] known = Arrays.stream(widths).filter(Double::isFinite).sorted().toArray();
    return known.length == 0 ? 0 : known[known.length / 2];
  }

  private List<Scored> strongest(List<Scored> candidates) {
    double seconds = grid.ends()[grid.steps() - 1];
    int most = (int) Math.min(MOST, 1 + Math.floor(seconds / SECONDS_PER_MOMENT));
    int gap = steps(Math.max(SHORTEST_GAP_SECONDS, contextSeconds / 3));
    List<Scored> taken = new ArrayList<>();
    for (Scored one : candidates) {
      if (taken.size() < most && taken.stream().allMatch(other -> isApart(one, other, gap))) {
        taken.add(one);
      }
    }
    return taken;
  }

  private static boolean isApart(Scored one, Scored other, int gap) {
    return Math.abs(one.candidate().step() - other.candidate().step()) >= gap;
  }

  private Moment moment(Scored scored, MomentText text) {
    Candidate found = scored.candidate();
    Track track = scored.track();
    int step = Math.min(found.step(), grid.steps() - 1);
    // A turn lies between two steps: on the border of them.
    double seconds = found.kind() == Moment.Kind.TURN ? grid.starts()[step] : grid.centre(step);
    return new Moment(
        seconds,
        found.kind(),
        track.name(),
        track.values()[step],
        text.of(track, found, steps(TURN_CONTEXTS * contextSeconds)));
  }

  private int radius() {
    return (int) Math.round(contextSeconds / stepSeconds / 8);
  }

  private int steps(double seconds) {
    return Math.max(1, (int) Math.round(seconds / stepSeconds));
  }

  /** The part of a curve from its first to its last value, gaps inside it bridged. */
  private record Stretch(int from, double[] values) {
    static Stretch of(double[] values) {
      int from = 0;
      int to = values.length;
      while (from < to && Double.isNaN(values[from])) {
        from++;
      }
      while (to > from && Double.isNaN(values[to - 1])) {
        to--;
      }
      double[] part = Arrays.copyOfRange(values, from, to);
      for (int i = 1; i < part.length; i++) {
        part[i] = Double.isNaN(part[i]) ? part[i - 1] : part[i];
      }
      return new Stretch(from, part);
    }
  }
}
