/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.compare.Alignment.Kind;

/** Finds which parts of two versions belong together. */
final class Aligner {
  private static final double PICTURE_HOP_SECONDS = 0.25;
  private static final double SOUND_HOP_SECONDS = 0.125;

  /** A stretch must be alike for longer than this. */
  private static final double COST_SECONDS = 1.5;

  /** Fingerprints tell nothing about the ends of a file: nearer to them counts as reaching them. */
  private static final double EDGE_SECONDS = 0.5;

  /** Less than this part of the shorter version in common: they are not versions of one thing. */
  private static final double LEAST_COMMON = 0.1;

  /** More than this part of the longer version without a cut: the cut is the same. */
  private static final double SAME_CUT = 0.95;

  private final Path first;
  private final Path second;
  private final double firstSeconds;
  private final double secondSeconds;
  private final boolean films;

  Aligner(Path first, Answer a, Path second, Answer b) {
    this.first = first;
    this.second = second;
    this.firstSeconds = a.source().seconds();
    this.secondSeconds = b.source().seconds();
    this.films = a.source().info().video().isPresent() && b.source().info().video().isPresent();
  }

  /** The alignment by time. */
  Alignment byTime() {
    return Alignment.byTime(firstSeconds, secondSeconds);
  }

  /**
   * The alignment by what is seen, else by what is heard; by time where the cut is the same or
   * where little is found in both.
   *
   * @param listener told the seconds done, of the sum of both lengths
   */
  Alignment byContent(DoubleConsumer listener) {
    double longer = Math.max(firstSeconds, secondSeconds);
    double usual = films ? PICTURE_HOP_SECONDS : SOUND_HOP_SECONDS;
    // Whole samples of the sound, so that both have the same distance.
    double hop = Math.ceil(Math.max(usual, longer / Prints.MOST) * 1000) / 1000;
    Prints a = prints(first, hop, listener);
    Prints b = prints(second, hop, done -> listener.accept(firstSeconds + done));
    List<Stretch> stretches = within(Chain.of(a, b, COST_SECONDS / hop));
    Alignment found =
        new Alignment(films ? Kind.PICTURES : Kind.SOUND, stretches, firstSeconds, secondSeconds);
    double shorter = Math.min(firstSeconds, secondSeconds);
    if (found.matchedSeconds() < LEAST_COMMON * shorter || isSameCut(found, hop)) {
      return byTime();
    }
    return found;
  }

  private Prints prints(Path media, double hop, DoubleConsumer listener) {
    return films ? PicturePrints.of(media, hop, listener) : SoundPrints.of(media, hop, listener);
  }

  /** Lets stretches that end near the end of a version reach it, and cuts off what lies beyond. */
  private List<Stretch> within(List<Stretch> stretches) {
    List<Stretch> within = new ArrayList<>();
    for (Stretch stretch : stretches) {
      double before = Math.min(stretch.first(), stretch.second());
      double shift = before < EDGE_SECONDS ? before : 0;
      Stretch from =
          new Stretch(stretch.first() - shift, stretch.second() - shift, stretch.seconds() + shift);
      double room = Math.min(firstSeconds - from.first(), secondSeconds - from.second());
      double seconds = room - from.seconds() < EDGE_SECONDS ? room : from.seconds();
      if (seconds > 0) {
        within.add(new Stretch(from.first(), from.second(), seconds));
      }
    }
    return within;
  }

  private boolean isSameCut(Alignment found, double hop) {
    double together =
        found.stretches().stream()
            .filter(stretch -> Math.abs(stretch.delay()) <= hop)
            .mapToDouble(Stretch::seconds)
            .sum();
    return together >= SAME_CUT * Math.max(firstSeconds, secondSeconds);
  }
}
