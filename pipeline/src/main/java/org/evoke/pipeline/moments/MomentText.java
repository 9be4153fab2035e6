/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.moments;

import java.util.Locale;
import java.util.Optional;
import org.evoke.core.Timeline.Moment.Kind;
import org.evoke.core.Timeline.Track;
import org.evoke.pipeline.mood.Figures;
import org.evoke.pipeline.mood.Plane;

/** Says in one plain sentence what happens at a key moment. */
final class MomentText {
  private final Optional<Plane> plane;

  MomentText(Optional<Plane> plane) {
    this.plane = plane;
  }

  /**
   * The sentence.
   *
   * @param window steps before and after a turn that its words describe
   */
  String of(Track track, Candidate found, int window) {
    return switch (found.kind()) {
      case PEAK, VALLEY -> extremum(track, found);
      case TURN -> turn(track, found, window);
    };
  }

  private String extremum(Track track, Candidate found) {
    String name = subject(track);
    double value = track.values()[found.step()];
    String mood =
        plane.flatMap(p -> p.words(found.step())).map(words -> "; the mood is " + words).orElse("");
    String verb = found.kind() == Kind.PEAK ? "peaks" : "reaches a low";
    if (isFarthest(track, found)) {
      verb = found.kind() == Kind.PEAK ? "reaches its highest point" : "reaches its lowest point";
    }
    return name + " " + verb + " here, " + Figures.text(value, 2) + mood + ".";
  }

  private static boolean isFarthest(Track track, Candidate found) {
    double value = track.values()[found.step()];
    for (double other : track.values()) {
      if (found.kind() == Kind.PEAK ? other > value : other < value) {
        return false;
      }
    }
    return true;
  }

  private String turn(Track track, Candidate found, int window) {
    String change =
        (found.after() > found.before() ? "rises" : "falls")
            + " from "
            + Figures.text(found.before(), 2)
            + " to "
            + Figures.text(found.after(), 2);
    Optional<String> before = plane.flatMap(p -> p.words(found.step() - window, found.step()));
    Optional<String> after = plane.flatMap(p -> p.words(found.step(), found.step() + window));
    if (before.isEmpty() || before.equals(after)) {
      return subject(track) + " turns here: it " + change + " and stays there.";
    }
    return String.format(
        Locale.ROOT,
        "The mood turns from %s to %s: %s %s.",
        before.get(),
        after.orElse("another"),
        track.name(),
        change);
  }

  private static String subject(Track track) {
    return track.name().substring(0, 1).toUpperCase(Locale.ROOT) + track.name().substring(1);
  }
}
