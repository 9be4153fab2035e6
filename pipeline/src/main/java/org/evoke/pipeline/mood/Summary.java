/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.mood;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Moment;
import org.evoke.core.Timeline.Track;

/** A timeline in a few plain sentences for an editor. */
public final class Summary {
  /** A curve that moves less than this part of its scale is called level. */
  private static final double LEVEL_PART_OF_SCALE = 0.04;

  /** The beginning and the end of a file are a fifth of it each. */
  private static final int PARTS = 5;

  private Summary() {}

  /**
   * The sentences: what the file evokes as a whole, how it begins and ends, how far the curves
   * move, where they turn, and what to be careful with.
   */
  public static List<String> of(Timeline timeline) {
    List<String> sentences = new ArrayList<>();
    Optional<Plane> plane = Plane.of(timeline.tracks());
    plane.ifPresent(p -> sentences.add(whole(p)));
    plane.flatMap(p -> course(p, timeline.steps())).ifPresent(sentences::add);
    for (Track track : timeline.tracks()) {
      if (track.hasBand()) {
        range(track, timeline).ifPresent(sentences::add);
        climbs(track, timeline).ifPresent(sentences::add);
      }
    }
    turns(timeline.moments()).ifPresent(sentences::add);
    plane.flatMap(p -> certainty(p, timeline.steps())).ifPresent(sentences::add);
    outside(timeline.outsideTraining()).ifPresent(sentences::add);
    return sentences;
  }

  private static String whole(Plane plane) {
    return "As a whole it evokes a "
        + plane.wholeWords()
        + " mood: valence "
        + Figures.text(plane.valence().whole().value(), 2)
        + ", arousal "
        + Figures.text(plane.arousal().whole().value(), 2)
        + " on scales from "
        + Figures.brief(plane.valence().scale().low())
        + " to "
        + Figures.brief(plane.valence().scale().high())
        + ".";
  }

  private static Optional<String> course(Plane plane, int steps) {
    int part = steps / PARTS;
    if (part == 0) {
      return Optional.empty();
    }
    Optional<String> first = plane.words(0, part);
    Optional<String> last = plane.words(steps - part, steps);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        first.equals(last)
            ? "It begins and ends " + first.get() + "."
            : "It begins " + first.get() + " and ends " + last.get() + ".");
  }

  private static Optional<String> range(Track track, Timeline timeline) {
    int low = -1;
    int high = -1;
    double[] values = track.values();
    for (int step = 0; step < values.length; step++) {
      if (!Double.isNaN(values[step])) {
        low = low < 0 || values[step] < values[low] ? step : low;
        high = high < 0 || values[step] > values[high] ? step : high;
      }
    }
    if (low < 0 || timeline.steps() < 2) {
      return Optional.empty();
    }
    double scale = track.scale().high() - track.scale().low();
    if (values[high] - values[low] < LEVEL_PART_OF_SCALE * scale) {
      return Optional.of(sentenceStart(track.name()) + " stays almost level.");
    }
    return Optional.of(
        sentenceStart(track.name())
            + " moves between "
            + Figures.text(values[low], 2)
            + " (lowest, at "
            + Clock.text(timeline.starts()[low])
            + ") and "
            + Figures.text(values[high], 2)
            + " (highest, at "
            + Clock.text(timeline.starts()[high])
            + ").");
  }

  /** Where it rises and falls most; empty for a curve that stays almost level. */
  private static Optional<String> climbs(Track track, Timeline timeline) {
    double least = LEVEL_PART_OF_SCALE * (track.scale().high() - track.scale().low());
    List<String> parts = new ArrayList<>();
    Climb.of(track.values(), 1)
        .filter(climb -> climb.size() >= least)
        .ifPresent(climb -> parts.add("rises most" + stretch(climb, timeline)));
    Climb.of(track.values(), -1)
        .filter(climb -> climb.size() >= least)
        .ifPresent(climb -> parts.add("falls most" + stretch(climb, timeline)));
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of("It " + String.join(" and ", parts) + ".");
  }

  private static String stretch(Climb climb, Timeline timeline) {
    return " from "
        + Clock.text(timeline.starts()[climb.from()])
        + " to "
        + Clock.text(timeline.starts()[climb.to()])
        + " (by "
        + Figures.text(climb.size(), 2)
        + ")";
  }

  /** How far the values of the whole file may be off. */
  private static Optional<String> certainty(Plane plane, int steps) {
    double valence = halfWidth(plane.valence());
    double arousal = halfWidth(plane.arousal());
    if (!(valence > 0) || !(arousal > 0)) {
      return Optional.empty();
    }
    return Optional.of(
        "How sure: in nine of ten files like its training data the rating is expected within "
            + Figures.text(valence, 2)
            + " of the valence and "
            + Figures.text(arousal, 2)
            + " of the arousal given for the whole"
            + (steps > 1
                ? "; how sure ups and downs within the file are has not been measured."
                : "."));
  }

  private static double halfWidth(Track track) {
    return (track.whole().upper() - track.whole().lower()) / 2;
  }

  private static String sentenceStart(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static Optional<String> turns(List<Moment> moments) {
    List<String> times =
        moments.stream()
            .filter(moment -> moment.kind() == Moment.Kind.TURN)
            .map(moment -> Clock.text(moment.seconds()))
            .toList();
    return times.isEmpty()
        ? Optional.empty()
        : Optional.of("It turns at " + String.join(", ", times) + ".");
  }

  private static Optional<String> outside(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    if (count == 0) {
      return Optional.empty();
    }
    if (count == flags.length) {
      return Optional.of(
          "All of it sounds unlike the music that the model has learned from: take every value"
              + " with care.");
    }
    return Optional.of(
        Math.max(1, Math.round(100.0 * count / flags.length))
            + " % of it sounds unlike the music that the model has learned from: take the values"
            + " there with care.");
  }
}
