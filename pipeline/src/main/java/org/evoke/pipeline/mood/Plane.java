/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.mood;

import java.util.List;
import java.util.Optional;
import org.evoke.core.Scale;
import org.evoke.core.Timeline.Track;

/**
 * The valence and arousal curves of an answer as points of the plane.
 *
 * @param valence curve of valence
 * @param arousal curve of arousal, of the same length
 */
public record Plane(Track valence, Track arousal) {
  /** The curves of the first model that predicts both valence and arousal, where there is one. */
  public static Optional<Plane> of(List<Track> tracks) {
    return tracks.stream().flatMap(valence -> with(valence, tracks).stream()).findFirst();
  }

  private static Optional<Plane> with(Track valence, List<Track> tracks) {
    return isOf(Scale.VALENCE, valence)
        ? tracks.stream()
            .filter(track -> isOf(Scale.AROUSAL, track) && track.model().equals(valence.model()))
            .findFirst()
            .map(arousal -> new Plane(valence, arousal))
        : Optional.empty();
  }

  private static boolean isOf(Scale scale, Track track) {
    return track.scale().name().equals(scale.name());
  }

  /** What is evoked around a step, in words; empty where there is no value. */
  public Optional<String> words(int step) {
    return words(step, step + 1);
  }

  /** What is evoked on average from one step (inclusive) to another (exclusive), in words. */
  public Optional<String> words(int from, int to) {
    double v = mean(valence, from, to, Scale.VALENCE);
    double a = mean(arousal, from, to, Scale.AROUSAL);
    return Double.isNaN(v) || Double.isNaN(a)
        ? Optional.empty()
        : Optional.of(Quadrant.describe(v, a));
  }

  /** The quarter of what is evoked on average from one step (inclusive) to another (exclusive). */
  public Optional<Quadrant> quadrant(int from, int to) {
    double v = mean(valence, from, to, Scale.VALENCE);
    double a = mean(arousal, from, to, Scale.AROUSAL);
    return Double.isNaN(v) || Double.isNaN(a) ? Optional.empty() : Optional.of(Quadrant.of(v, a));
  }

  /** What the whole file evokes, in words. */
  public String wholeWords() {
    return Quadrant.describe(
        valence.scale().convert(valence.whole().value(), Scale.VALENCE),
        arousal.scale().convert(arousal.whole().value(), Scale.AROUSAL));
  }

  private static double mean(Track track, int from, int to, Scale scale) {
    double sum = 0;
    int count = 0;
    for (int step = Math.max(0, from); step < Math.min(track.values().length, to); step++) {
      if (!Double.isNaN(track.values()[step])) {
        sum += track.values()[step];
        count++;
      }
    }
    return track.scale().convert(sum / count, scale);
  }
}
